package io.plimsoll.api.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.api.testing.Answer;
import io.plimsoll.api.testing.TestService;
import io.plimsoll.api.testing.TestTenant;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ApplicantsTest {
  private static final TestService SERVICE = TestService.shared();
  private static TestTenant tenant;

  @BeforeAll
  static void onboard() {
    tenant = SERVICE.newTenant("Applicants test");
  }

  @Test
  void createWhenGoodThenItCanBeReadBack() {
    Answer created = tenant.newApplicant("Merlion Robotics");

    assertThat(created.status()).isEqualTo(201);
    Answer read = tenant.get(created.header("Location")).send();
    assertThat(read.status()).isEqualTo(200);
    assertThat(read.at("/name")).isEqualTo("Merlion Robotics");
    assertThat(read.header("ETag")).isEqualTo(created.header("ETag"));
    assertThat(read.json().at("/revenue/amount").asLong()).isEqualTo(800_000_000L);
    assertThat(read.header("RateLimit-Policy")).contains("q=1000000");
  }

  @Test
  void createWhenCheckLetterIsWrongThenItWarns() {
    Answer created =
        tenant
            .post("/v1/applicants")
            .json(TestTenant.applicantJson("W").replaceAll("\"[0-9]{8}X\"", "\"201611401A\""))
            .send();

    assertThat(created.status()).isEqualTo(201);
    assertThat(created.at("/warnings/0/code")).isEqualTo("UEN_CHECKSUM_SUSPECT");
    assertThat(created.at("/warnings/0/pointer")).isEqualTo("/uen");
  }

  @Test
  void createWhenFieldsAreWrongThenEachIsNamed() {
    Answer refused =
        tenant
            .post("/v1/applicants")
            .json(
                "{\"name\":\"X\",\"uen\":\"209999999Z\",\"ssic\":{\"scheme\":\"ssic_2020\",\"code\":\"34000\"}}")
            .send();

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.json().path("errors").valueStream().map(e -> e.path("pointer").asString()))
        .contains("/uen", "/ssic/code");
  }

  @Test
  void createWhenLengthsAreWrongThenEachIsNamed() {
    Answer refused =
        tenant
            .post("/v1/applicants")
            .json(
                "{\"name\":\"\",\"uen\":\"1\",\"ssic\":{\"scheme\":\"ssic_2020\",\"code\":\"6\"},\"employees\":-1}")
            .send();

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.json().path("errors").valueStream().map(e -> e.path("pointer").asString()))
        .contains("/name", "/uen", "/ssic/code", "/employees");
  }

  @Test
  void createWhenRepeatedWithTheSameKeyThenTheAnswerIsTheSame() {
    String key = UUID.randomUUID().toString();
    String body = TestTenant.applicantJson("Twice");

    Answer first = tenant.post("/v1/applicants").with("Idempotency-Key", key).json(body).send();
    Answer second = tenant.post("/v1/applicants").with("Idempotency-Key", key).json(body).send();

    assertThat(second.status()).isEqualTo(201);
    assertThat(second.text()).isEqualTo(first.text());
    assertThat(second.header("Location")).isEqualTo(first.header("Location"));
    assertThat(second.header("ETag")).isEqualTo(first.header("ETag"));
    assertThat(byName("Twice")).hasSize(1);
  }

  @Test
  void createWhenKeyIsReusedForAnotherBodyThen422() {
    String key = UUID.randomUUID().toString();
    tenant
        .post("/v1/applicants")
        .with("Idempotency-Key", key)
        .json(TestTenant.applicantJson("K1"))
        .send();

    Answer other =
        tenant
            .post("/v1/applicants")
            .with("Idempotency-Key", key)
            .json(TestTenant.applicantJson("K2"))
            .send();

    assertThat(other.status()).isEqualTo(422);
    assertThat(other.at("/code")).isEqualTo("IDEMPOTENCY_KEY_REUSED");
    assertThat(byName("K2")).isEmpty();
  }

  @Test
  void createWhenKeyIsMissingThen400NamesTheHeader() {
    Answer refused =
        SERVICE
            .post("/v1/applicants")
            .token(tenant.token())
            .json(TestTenant.applicantJson("No key"))
            .send();

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.at("/errors/0/header")).isEqualTo("Idempotency-Key");
  }

  @Test
  void createWhenSentAtOnceManyTimesThenItHappensOnce() throws Exception {
    String key = UUID.randomUUID().toString();
    String body = TestTenant.applicantJson("Race");
    try (ExecutorService pool = Executors.newFixedThreadPool(8)) {
      List<Future<Answer>> answers =
          java.util.stream.IntStream.range(0, 8)
              .mapToObj(_ ->
                  pool.submit(() ->
                      tenant.post("/v1/applicants").with("Idempotency-Key", key).json(body).send()))
              .toList();
      for (Future<Answer> answer : answers) {
        assertThat(answer.get().status()).isIn(201, 409);
      }
    }
    assertThat(byName("Race")).hasSize(1);
  }

  @Test
  void createWhenRefusedThenTheKeyIsFreeAgain() {
    String key = UUID.randomUUID().toString();
    String bad = TestTenant.applicantJson("Later").replace("62011", "34000");
    String good = TestTenant.applicantJson("Later");

    assertThat(tenant.post("/v1/applicants").with("Idempotency-Key", key).json(bad).send().status())
        .isEqualTo(422);
    assertThat(
            tenant.post("/v1/applicants").with("Idempotency-Key", key).json(good).send().status())
        .isEqualTo(201);
  }

  @Test
  void updateWhenPatchedThenOnlyThatChanges() {
    Answer created = tenant.newApplicant("Patch me");
    String path = created.header("Location");

    Answer patched =
        tenant
            .patch(path)
            .with("If-Match", created.header("ETag"))
            .patch("{\"employees\":52,\"revenue\":{\"amount\":900000000},\"recordsHeld\":null}")
            .send();

    assertThat(patched.status()).isEqualTo(200);
    assertThat(patched.json().at("/employees").asInt()).isEqualTo(52);
    assertThat(patched.json().at("/revenue/amount").asLong()).isEqualTo(900_000_000L);
    assertThat(patched.at("/revenue/currency")).isEqualTo("SGD");
    assertThat(patched.json().at("/recordsHeld").isNull()).isTrue();
    assertThat(patched.at("/name")).isEqualTo("Patch me");
    assertThat(patched.header("ETag")).isNotEqualTo(created.header("ETag"));
  }

  @Test
  void updateWhenVersionIsStaleOrMissingThenNothingChanges() {
    Answer created = tenant.newApplicant("Stale");
    String path = created.header("Location");

    assertThat(tenant.patch(path).patch("{\"employees\":1}").send().status()).isEqualTo(428);
    assertThat(
            tenant
                .patch(path)
                .with("If-Match", "\"99\"")
                .patch("{\"employees\":1}")
                .send()
                .status())
        .isEqualTo(412);
    assertThat(
            tenant
                .patch(path)
                .with("If-Match", "W/" + created.header("ETag"))
                .patch("{\"employees\":1}")
                .send()
                .status())
        .isEqualTo(412);
    assertThat(tenant.get(path).send().json().at("/employees").asInt()).isEqualTo(48);
  }

  @Test
  void updateWhenFieldIsNotPatchableThen400() {
    Answer created = tenant.newApplicant("Unknown field");

    Answer refused =
        tenant
            .patch(created.header("Location"))
            .with("If-Match", created.header("ETag"))
            .patch("{\"domains\":[\"example.com\"]}")
            .send();

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.at("/errors/0/pointer")).isEqualTo("/domains");
  }

  @Test
  void getWhenCallerHasTheCurrentVersionThen304() {
    Answer created = tenant.newApplicant("Cached");

    Answer cached =
        tenant.get(created.header("Location")).with("If-None-Match", created.header("ETag")).send();

    assertThat(cached.status()).isEqualTo(304);
  }

  @Test
  void eraseWhenGoneThen404() {
    Answer created = tenant.newApplicant("Erase me");
    String path = created.header("Location");

    assertThat(tenant.delete(path).with("If-Match", created.header("ETag")).send().status())
        .isEqualTo(204);
    assertThat(tenant.get(path).send().status()).isEqualTo(404);
  }

  @Test
  void listWhenFollowedThenEveryApplicantComesOnceInOrder() {
    TestTenant other = SERVICE.newTenant("Pages");
    List<String> ids =
        java.util.stream.IntStream.range(0, 7)
            .mapToObj(i -> other.newApplicant("P" + i).at("/id"))
            .toList();

    List<String> seen = new java.util.ArrayList<>();
    String cursor = "";
    do {
      Answer page = other.get("/v1/applicants?limit=3" + cursor).send();
      assertThat(page.status()).isEqualTo(200);
      page.json().path("items").forEach(item -> seen.add(item.path("id").asString()));
      JsonNode next = page.json().path("next");
      cursor = next.isNull() ? "" : "&cursor=" + next.asString();
    } while (!cursor.isEmpty());

    assertThat(seen).isEqualTo(ids);
  }

  @Test
  void listWhenCursorIsOfAnotherListThen400() {
    TestTenant other = SERVICE.newTenant("Cursors");
    other.newApplicant("C1");
    other.newApplicant("C2");
    String next = other.get("/v1/applicants?limit=1").send().at("/next");

    assertThat(other.get("/v1/applicants?limit=1&cursor=" + next).send().status()).isEqualTo(200);
    assertThat(other.get("/v1/applicants?limit=1&name=C&cursor=" + next).send().status())
        .isEqualTo(400);
    assertThat(other.get("/v1/clients?cursor=" + next).send().status()).isEqualTo(400);
    assertThat(tenant.get("/v1/applicants?limit=1&cursor=" + next).send().status()).isEqualTo(400);
    assertThat(other.get("/v1/applicants?cursor=AAAA").send().at("/errors/0/parameter"))
        .isEqualTo("cursor");
  }

  @Test
  void importWhenSomeLinesAreBadThenTheGoodOnesLand() {
    String lines =
        TestTenant.applicantJson("Line one").replace("\n", "")
            + "\n"
            + "{\"name\":\"Broken\"\n"
            + TestTenant.applicantJson("Line three").replace("\n", "").replace("62011", "34000")
            + "\n";

    Answer answer =
        tenant
            .post("/v1/applicants:import")
            .body("application/x-ndjson", lines.getBytes(StandardCharsets.UTF_8))
            .send();

    assertThat(answer.status()).isEqualTo(200);
    List<String> results = answer.text().lines().toList();
    assertThat(results).hasSize(3);
    assertThat(results.get(0)).contains("\"created\"");
    assertThat(results.get(1)).contains("\"rejected\"").contains("\"line\":2");
    assertThat(results.get(2)).contains("\"rejected\"").contains("/ssic/code");
    assertThat(byName("Line one")).hasSize(1);
  }

  @Test
  void importWhenCsvIsRepeatedThenNothingIsCreatedTwice() {
    String csv =
        "name,uen,ssicScheme,ssicCode\nCsv firm," + TestTenant.uen() + ",ssic_2020,62011\n";
    String key = UUID.randomUUID().toString();

    Answer first = importCsv(key, csv);
    Answer again = importCsv(key, csv);
    Answer otherKey = importCsv(UUID.randomUUID().toString(), csv);

    assertThat(first.text()).contains("\"created\"");
    assertThat(again.text()).isEqualTo(first.text());
    assertThat(otherKey.text()).contains("\"unchanged\"");
    assertThat(byName("Csv firm")).hasSize(1);
  }

  private static Answer importCsv(String key, String csv) {
    return tenant
        .post("/v1/applicants:import")
        .with("Idempotency-Key", key)
        .body("text/csv", csv.getBytes(StandardCharsets.UTF_8))
        .send();
  }

  @Test
  void vendorsWhenChangedThenTheyFollowTheirVersions() {
    String applicant = tenant.newApplicant("With vendors").header("Location");
    String body =
        "{\"name\":\"Harbour\",\"category\":\"contact_centre\",\"dataCategories\":[\"contact_details\"],\"vetted\":false}";
    Answer added = tenant.post(applicant + "/vendors").json(body).send();
    String path = added.header("Location");

    assertThat(added.status()).isEqualTo(201);
    assertThat(added.json().path("vetted").asBoolean(true)).isFalse();
    Answer replaced =
        tenant
            .put(path)
            .with("If-Match", added.header("ETag"))
            .json(body.replace("false", "true"))
            .send();
    assertThat(replaced.json().path("vetted").asBoolean()).isTrue();
    assertThat(tenant.put(path).with("If-Match", added.header("ETag")).json(body).send().status())
        .isEqualTo(412);
    assertThat(tenant.get(applicant + "/vendors").send().json().path("items").size()).isEqualTo(1);
    assertThat(tenant.delete(path).with("If-Match", replaced.header("ETag")).send().status())
        .isEqualTo(204);
    assertThat(tenant.get(path).send().status()).isEqualTo(404);
  }

  @Test
  void domainsWhenDeclaredThenTheyCarryChallengeAndConsent() {
    String applicant = tenant.newApplicant("With domain").header("Location");
    String path = applicant + "/domains/merlion-robotics.com.sg";

    Answer declared =
        tenant
            .put(path)
            .json("{\"consent\":{\"givenBy\":\"Tan Wei Ming\",\"role\":\"Director\"}}")
            .send();

    assertThat(declared.status()).isEqualTo(200);
    assertThat(declared.at("/ownership")).isEqualTo("unverified");
    assertThat(declared.at("/consent/givenBy")).isEqualTo("Tan Wei Ming");
    assertThat(declared.at("/challenge/dnsName")).endsWith(".merlion-robotics.com.sg");
    Answer withdrawn = tenant.put(path).json("{}").send();
    assertThat(withdrawn.json().path("consent").isNull()).isTrue();
    assertThat(tenant.get(applicant + "/domains").send().json().path("items").size()).isEqualTo(1);
    assertThat(tenant.delete(path).send().status()).isEqualTo(204);
    assertThat(tenant.get(path).send().status()).isEqualTo(404);
    assertThat(tenant.put(applicant + "/domains/not_a_domain").json("{}").send().status())
        .isIn(400, 422);
  }

  private static List<JsonNode> byName(String name) {
    return tenant
        .get("/v1/applicants?name=" + name.replace(" ", "%20"))
        .send()
        .json()
        .path("items")
        .valueStream()
        .toList();
  }
}
