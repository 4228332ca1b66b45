package io.plimsoll.api.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plimsoll.api.testing.Answer;
import io.plimsoll.api.testing.TestService;
import io.plimsoll.api.testing.TestTenant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TenantsAndClientsTest {
  private static final TestService SERVICE = TestService.shared();
  private static final String CLIENT =
      "{\"name\":\"Desk\",\"authentication\":\"client_secret_basic\",\"scopes\":[\"applicants:read\"]}";

  @Test
  void onboardWhenRepeatedThenTheSecretIsTheSame() {
    String key = UUID.randomUUID().toString();
    String token = SERVICE.operatorToken();
    String body = "{\"name\":\"Repeated\",\"kind\":\"insurer\"}";

    Answer first =
        SERVICE.post("/v1/tenants").token(token).with("Idempotency-Key", key).json(body).send();
    Answer again =
        SERVICE.post("/v1/tenants").token(token).with("Idempotency-Key", key).json(body).send();

    assertThat(first.status()).isEqualTo(201);
    assertThat(again.text()).isEqualTo(first.text());
    byte[] kept =
        TestService.database()
            .admin()
            .fetchSingle(
                "select body from app.idempotency_key where operation = 'onboardTenant' order by created_at desc limit 1")
            .get(0, byte[].class);
    assertThat(new String(kept, java.nio.charset.StandardCharsets.ISO_8859_1))
        .doesNotContain("Repeated", first.at("/clientSecret"));
  }

  @Test
  void updateWhenPlanChangesThenQuotasFollow() {
    TestTenant tenant = SERVICE.newTenant("Plan");
    String path = "/v1/tenants/" + tenant.id();
    String token = SERVICE.operatorToken();
    Answer read = SERVICE.get(path).token(token).send();

    Answer changed =
        SERVICE
            .patch(path)
            .token(token)
            .with("If-Match", read.header("ETag"))
            .patch("{\"plan\":\"trial\"}")
            .send();

    assertThat(changed.status()).isEqualTo(200);
    assertThat(changed.json().at("/quotas/requestsPerMinute").asInt()).isEqualTo(120);
    assertThat(
            SERVICE
                .patch(path)
                .token(token)
                .with("If-Match", changed.header("ETag"))
                .patch("{\"kind\":\"insurer\"}")
                .send()
                .status())
        .isEqualTo(400);
    assertThat(
            SERVICE
                .patch(path)
                .token(token)
                .with("If-Match", read.header("ETag"))
                .patch("{\"name\":\"N\"}")
                .send()
                .status())
        .isEqualTo(412);
    assertThat(SERVICE.get("/v1/tenants").token(token).send().status()).isEqualTo(200);
  }

  @Test
  void suspendWhenDoneThenItsClientsAreRefusedUntilResumed() throws Exception {
    TestTenant tenant = SERVICE.newTenant("Suspended");
    String path = "/v1/tenants/" + tenant.id();

    Answer suspended = SERVICE.post(path + ":suspend").token(SERVICE.operatorToken()).send();

    assertThat(suspended.at("/state")).isEqualTo("suspended");
    assertThatThrownBy(() -> tenant.tokenFor("applicants:read"))
        .hasMessageContaining("invalid_client");
    SERVICE.post(path + ":resume").token(SERVICE.operatorToken()).send();
    assertThat(tenant.tokenFor("applicants:read")).isNotEmpty();
  }

  @Test
  void clientsWhenCreatedRotatedAndRevokedThenSecretsFollow() {
    TestTenant tenant = SERVICE.newTenant("Clients");
    Answer created = tenant.post("/v1/clients").json(CLIENT).send();
    String id = created.at("/client/clientId");
    String first = created.at("/clientSecret");
    String path = "/v1/clients/" + id;

    assertThat(created.status()).isEqualTo(201);
    assertThat(SERVICE.token(id, first, "applicants:read")).isNotEmpty();
    Answer rotated = tenant.post(path + "/secrets").json("{\"overlapSeconds\":3600}").send();
    assertThat(rotated.status()).isEqualTo(201);
    assertThat(SERVICE.token(id, rotated.at("/clientSecret"), "applicants:read")).isNotEmpty();
    assertThat(SERVICE.token(id, first, "applicants:read")).isNotEmpty();
    String oldSecret = created.at("/client/secrets/0/id");
    assertThat(tenant.delete(path + "/secrets/" + oldSecret).send().status()).isEqualTo(204);
    assertThatThrownBy(() -> SERVICE.token(id, first, "applicants:read"))
        .hasMessageContaining("invalid_client");
    Answer read = tenant.get(path).send();
    assertThat(tenant.delete(path).with("If-Match", read.header("ETag")).send().status())
        .isEqualTo(204);
    assertThat(tenant.get(path).send().at("/state")).isEqualTo("revoked");
    assertThat(tenant.get("/v1/clients").send().json().path("items").size()).isEqualTo(2);
  }

  @Test
  void createClientWhenScopeIsReservedThen422() {
    TestTenant tenant = SERVICE.newTenant("Greedy");

    Answer refused =
        tenant.post("/v1/clients").json(CLIENT.replace("applicants:read", "platform:admin")).send();

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.at("/errors/0/code")).isEqualTo("SCOPE_NOT_GRANTABLE");
  }

  @Test
  void registerKeyWhenPublicThenItIsListedAndWhenBadThenRefused() {
    TestTenant tenant = SERVICE.newTenant("Keys");
    Answer created =
        tenant
            .post("/v1/clients")
            .json(CLIENT.replace("client_secret_basic", "private_key_jwt"))
            .send();
    String path = "/v1/clients/" + created.at("/client/clientId");
    String key =
        "{\"kty\":\"EC\",\"crv\":\"P-256\",\"kid\":\"desk-1\","
            + "\"x\":\"f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU\",\"y\":\"x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0\"}";

    Answer registered = tenant.post(path + "/keys").json(key).send();

    assertThat(created.json().path("clientSecret").isNull()).isTrue();
    assertThat(registered.status()).isEqualTo(201);
    assertThat(tenant.get(path).send().at("/keys/0/kid")).isEqualTo("desk-1");
    assertThat(
            tenant
                .post(path + "/keys")
                .json(key.replace("\"x\":\"f8", "\"x\":\"a8"))
                .send()
                .status())
        .isEqualTo(422);
    assertThat(
            tenant
                .post(path + "/keys")
                .json(key.replace("\"kty\"", "\"d\":\"AA\",\"kty\""))
                .send()
                .status())
        .isEqualTo(400);
    assertThat(tenant.delete(path + "/keys/" + registered.at("/id")).send().status())
        .isEqualTo(204);
  }

  @Test
  void rateLimitWhenTheQuotaIsUsedUpThen429SaysWhenToComeBack() {
    TestTenant tenant = SERVICE.newTenant("Few");
    String path = "/v1/tenants/" + tenant.id();
    String token = SERVICE.operatorToken();
    Answer read = SERVICE.get(path).token(token).send();
    SERVICE
        .patch(path)
        .token(token)
        .with("If-Match", read.header("ETag"))
        .patch("{\"quotas\":{\"requestsPerMinute\":3}}")
        .send();

    Answer last = tenant.get("/v1/applicants").send();
    for (int i = 0; i < 3 && last.status() == 200; i++) {
      last = tenant.get("/v1/applicants").send();
    }

    assertThat(last.status()).isEqualTo(429);
    assertThat(Integer.parseInt(last.header("Retry-After"))).isBetween(1, 60);
    assertThat(last.header("RateLimit")).startsWith("\"client\";r=0");
  }
}
