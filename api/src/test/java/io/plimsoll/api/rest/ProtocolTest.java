package io.plimsoll.api.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.api.testing.Answer;
import io.plimsoll.api.testing.TestService;
import io.plimsoll.api.testing.TestTenant;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ProtocolTest {
  private static final String APPLICANTS = "/v1/applicants";
  private static final TestService SERVICE = TestService.shared();
  private static TestTenant tenant;

  @BeforeAll
  static void onboard() {
    tenant = SERVICE.newTenant("Protocol test");
  }

  @Test
  void callWhenThereIsNoTokenThen401SaysHow() {
    Answer refused = SERVICE.get(APPLICANTS).send();

    assertThat(refused.status()).isEqualTo(401);
    assertThat(refused.header("WWW-Authenticate")).startsWith("Bearer");
    assertThat(refused.at("/code")).isEqualTo("UNAUTHENTICATED");
  }

  @Test
  void callWhenTheTokenIsTamperedWithThen401() {
    String token = tenant.token();
    String forged = token.substring(0, token.length() - 4) + "AAAA";

    assertThat(SERVICE.get(APPLICANTS).token(forged).send().status()).isEqualTo(401);
    assertThat(SERVICE.get(APPLICANTS).token("nonsense").send().status()).isEqualTo(401);
  }

  @Test
  void callWhenTheScopeIsMissingThen403() {
    String token = tenant.tokenFor("applicants:read");

    Answer refused =
        SERVICE.post(APPLICANTS).token(token).once().json(TestTenant.applicantJson("No")).send();

    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.at("/code")).isEqualTo("FORBIDDEN");
  }

  @Test
  void callWhenTheTraceIsGivenThenTheProblemCarriesIt() {
    String trace = "4bf92f3577b34da6a3ce929d0e0e4736";

    Answer refused =
        SERVICE.get(APPLICANTS).with("traceparent", "00-" + trace + "-00f067aa0ba902b7-01").send();

    assertThat(refused.at("/traceId")).isEqualTo(trace);
  }

  @Test
  void callWhenThePathIsUnknownThen404() {
    assertThat(tenant.get("/v1/nothing").raw().status()).isEqualTo(404);
    assertThat(tenant.get("/v1/nothing").raw().at("/code")).isEqualTo("NOT_FOUND");
    assertThat(SERVICE.get("/").raw().at("/code")).isEqualTo("NOT_FOUND");
  }

  @Test
  void callWhenTheMethodIsUnknownThen405SaysWhichAre() {
    Answer refused = SERVICE.call("PUT", APPLICANTS).token(tenant.token()).raw();

    assertThat(refused.status()).isEqualTo(405);
    assertThat(refused.header("Allow")).contains("GET").contains("POST");
    assertThat(refused.at("/code")).isEqualTo("METHOD_NOT_ALLOWED");
  }

  @Test
  void callWhenNothingAcceptableThen406() {
    assertThat(tenant.get(APPLICANTS).with("Accept", "text/html").send().status()).isEqualTo(406);
    assertThat(tenant.get(APPLICANTS).with("Accept", "application/*").send().status())
        .isEqualTo(200);
  }

  @Test
  void callWhenOnlyProblemsAreAcceptedThenSuccessIsNotLabelledAsOne() {
    Answer answer =
        tenant.get(APPLICANTS).with("Accept", "application/problem+json, application/json").send();

    assertThat(answer.header("Content-Type")).startsWith("application/json");
  }

  @Test
  void createWhenContentTypeIsWrongThen415() {
    for (String type :
        new String[] {
          "text/plain", "application/xml", "application/json;charset=ISO-8859-1", "nonsense"
        }) {
      Answer refused =
          tenant
              .post(APPLICANTS)
              .body(type, TestTenant.applicantJson("T").getBytes(StandardCharsets.UTF_8))
              .send();
      assertThat(refused.status()).as(type).isEqualTo(415);
    }
  }

  @Test
  void createWhenContentIsCompressedThen415() {
    Answer refused = tenant.post(APPLICANTS).with("Content-Encoding", "gzip").json("{}").send();

    assertThat(refused.status()).isEqualTo(415);
    assertThat(refused.at("/errors/0/header")).isEqualTo("Content-Encoding");
  }

  @Test
  void createWhenTheBodyIsHugeThen413() {
    byte[] huge = ("{\"name\":\"" + "x".repeat(2 << 20) + "\"}").getBytes(StandardCharsets.UTF_8);

    assertThat(tenant.post(APPLICANTS).body("application/json", huge).send().status())
        .isEqualTo(413);
    assertThat(
            tenant.post(APPLICANTS).stream(
                    "application/json",
                    HttpRequest.BodyPublishers.ofInputStream(
                        () -> new ByteArrayInputStream(padded())))
                .send()
                .status())
        .isEqualTo(413);
  }

  /** Blanks between tokens: no text in it is long, the whole is. */
  private static byte[] padded() {
    return ("{" + " ".repeat(2 << 20) + "}").getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void createWhenJsonIsBrokenThen400NamesThePlace() {
    Answer refused =
        tenant.post(APPLICANTS).json("{\"name\":\"A\",\"ssic\":{\"scheme\":0}}").send();

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.at("/errors/0/pointer")).isEqualTo("/ssic/scheme");
    assertThat(tenant.post(APPLICANTS).json("{\"name\":").send().at("/errors/0/code"))
        .isEqualTo("INVALID_JSON");
    assertThat(tenant.post(APPLICANTS).json("").send().status()).isEqualTo(400);
    assertThat(tenant.post(APPLICANTS).json("null").send().status()).isEqualTo(400);
    assertThat(tenant.post(APPLICANTS).json("[]").send().status()).isEqualTo(400);
    byte[] badUtf8 = {'{', '"', 'n', 'a', 'm', 'e', '"', ':', '"', (byte) 0xC3, '"', '}'};
    assertThat(tenant.post(APPLICANTS).body("application/json", badUtf8).send().status())
        .isEqualTo(400);
  }

  @Test
  void listWhenParametersAreWrongThen400NamesThem() {
    assertThat(tenant.get(APPLICANTS + "?limit=0").send().at("/errors/0/parameter"))
        .isEqualTo("limit");
    assertThat(tenant.get(APPLICANTS + "?limit=ten").send().at("/errors/0/parameter"))
        .isEqualTo("limit");
    assertThat(tenant.get(APPLICANTS + "?limit=99999999999").send().status()).isEqualTo(400);
    assertThat(tenant.get(APPLICANTS + "/not-an-id").send().at("/errors/0/parameter"))
        .isEqualTo("applicantId");
  }

  @Test
  void metadataWhenReadByAnybodyThenEveryEnumIsThere() {
    Answer index = SERVICE.get("/v1/metadata").send();

    assertThat(index.status()).isEqualTo(200);
    assertThat(index.json().path("items").valueStream().map(item -> item.path("id").asString()))
        .contains("peril", "data-category", "vendor-category", "ssic-section", "grade");
    Answer perils = SERVICE.get("/v1/metadata/peril").send();
    assertThat(perils.json().path("codes").size()).isEqualTo(5);
    assertThat(
            SERVICE
                .get("/v1/metadata/peril")
                .with("If-None-Match", perils.header("ETag"))
                .send()
                .status())
        .isEqualTo(304);
    assertThat(SERVICE.get("/v1/metadata/nothing").send().status()).isEqualTo(404);
  }

  @Test
  void auditWhenVerifiedThenTheChainIsIntact() {
    tenant.newApplicant("Audited");

    Answer events = tenant.get("/v1/audit-events?limit=2").send();
    assertThat(events.status()).isEqualTo(200);
    assertThat(events.json().path("items").size()).isEqualTo(2);
    Answer created = tenant.get("/v1/audit-events?action=applicant.created").send();
    assertThat(created.json().path("items").size()).isPositive();
    Answer verified = SERVICE.post("/v1/audit-events:verify").token(tenant.token()).send();
    assertThat(verified.json().path("intact").asBoolean()).isTrue();
  }

  @Test
  void healthWhenAllIsWellThenReady() {
    assertThat(SERVICE.get("/actuator/health/readiness").raw().status()).isEqualTo(200);
    assertThat(SERVICE.get("/actuator/health/liveness").raw().status()).isEqualTo(200);
    assertThat(SERVICE.get("/actuator/prometheus").raw().text()).contains("jvm_memory");
  }
}
