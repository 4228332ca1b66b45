package io.plimsoll.api.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.plimsoll.api.testing.Answer;
import io.plimsoll.api.testing.TestModels;
import io.plimsoll.api.testing.TestService;
import io.plimsoll.api.testing.TestTenant;
import io.plimsoll.api.testing.Underwriting;
import io.plimsoll.database.testing.TestDatabase;
import io.plimsoll.embedded.TestServers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class ModelReportsTest {
  private static final String CHALLENGER = "plimsoll-sme-1.1.0";
  private static final String MODEL = "/v1/models/" + TestModels.RELEASED;

  @TempDir private static Path models;
  private static TestDatabase database;
  private static TestService service;
  private static TestTenant tenant;

  @BeforeAll
  static void start() {
    TestModels.challenger(models, CHALLENGER, "1.20");
    database = TestDatabase.fresh();
    List<String> arguments =
        new ArrayList<>(TestService.arguments(database, TestServers.redis().url()));
    arguments.add("--plimsoll.models.location=" + models);
    service = TestService.start(arguments);
    tenant = service.newTenant("Model reports test");
  }

  @AfterAll
  static void stop() {
    service.close();
    database.close();
  }

  private static JsonNode done(TestTenant who, Answer asked) {
    assertThat(asked.status()).as(asked.text()).isEqualTo(202);
    return await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () -> who.get(asked.header("Location")).send().json(),
            report -> List.of("completed", "failed").contains(report.path("state").asString()));
  }

  private static Answer ask(TestTenant who, String path, String body) {
    return who.post(path).json(body).send();
  }

  @Test
  void compareWhenTheChallengerWeighsAControlMoreThenTheBookShiftsAndFlipsAreExplained() {
    TestTenant broker = service.newTenant("Broker with a book");
    Underwriting desk = new Underwriting(broker);
    String good = broker.newApplicant("Hardened").at("/id");
    desk.attest(desk.answered(good));
    desk.score(good);
    String bad = broker.newApplicant("Soft").at("/id");
    Answer draft = desk.answered(bad);
    desk.attest(desk.save(draft, "{\"configuration.hardened_baseline\":\"no\"}"));
    desk.score(bad);
    desk.score(bad);

    JsonNode report = done(broker, ask(broker, "/v1/models/" + CHALLENGER + ":compare", "{}"));

    JsonNode comparison = report.path("comparison");
    assertThat(report.path("done").asInt()).isEqualTo(2);
    assertThat(report.at("/champion/id").asString()).isEqualTo(TestModels.RELEASED);
    assertThat(comparison.path("compared").asInt()).isEqualTo(2);
    assertThat(comparison.at("/shift/least").asInt()).isNegative();
    assertThat(comparison.at("/shift/most").asInt()).isNotNegative();
    long cells =
        comparison.at("/grades/cells").valueStream().mapToLong(c -> c.path("count").asLong()).sum();
    assertThat(cells).isEqualTo(2);
    assertThat(comparison.path("championClaims").asDouble())
        .isNotEqualTo(comparison.path("challengerClaims").asDouble());
    assertThat(comparison.at("/decisions/flipped").asInt())
        .isEqualTo(comparison.path("flips").size());
  }

  @Test
  void compareWhenTheBookIsEmptyThenFailsAndSaysWhy() {
    JsonNode report = done(tenant, ask(tenant, "/v1/models/" + CHALLENGER + ":compare", "{}"));

    assertThat(report.path("state").asString()).isEqualTo("failed");
    assertThat(report.path("failureReason").asString()).contains("no score");
    assertThat(report.path("comparison").isNull()).isTrue();
  }

  @Test
  void compareWhenTheChampionDoesNotFitThenNamesIt() {
    Answer same =
        ask(tenant, MODEL + ":compare", "{\"championId\":\"" + TestModels.RELEASED + "\"}");
    Answer unknown = ask(tenant, MODEL + ":compare", "{\"championId\":\"plimsoll-sme-9.9.9\"}");

    assertThat(same.at("/errors/0/code")).isEqualTo("SAME_MODEL");
    assertThat(unknown.at("/errors/0/code")).isEqualTo("UNKNOWN_MODEL");
    assertThat(ask(tenant, "/v1/models/plimsoll-sme-9.9.9:compare", "{}").status()).isEqualTo(404);
  }

  @Test
  void driftWhenABookGotWorseThenTheScoreMoves() {
    TestTenant broker = service.newTenant("Broker over two periods");
    Underwriting desk = new Underwriting(broker);
    for (int i = 0; i < 3; i++) {
      String applicant = broker.newApplicant("Drifting").at("/id");
      scoreAsOf(broker, applicant, "2026-01-15T00:00:00Z");
      broker
          .post("/v1/applicants/" + applicant + "/incidents")
          .json("{\"kind\":\"ransomware\",\"occurredOn\":\"2026-02-01\",\"source\":\"broker\"}")
          .send();
      desk.score(applicant);
    }

    JsonNode report =
        done(
            broker,
            ask(
                broker,
                MODEL + ":drift",
                """
                {"baseline":{"from":"2026-01-01T00:00:00Z","until":"2026-02-01T00:00:00Z"},
                 "current":{"from":"2026-02-01T00:00:00Z","until":"2099-01-01T00:00:00Z"}}
                """));

    JsonNode drift = report.path("drift");
    assertThat(drift.at("/baseline/count").asInt()).isEqualTo(3);
    assertThat(drift.at("/current/count").asInt()).isEqualTo(3);
    assertThat(drift.at("/current/mean").asDouble())
        .isLessThan(drift.at("/baseline/mean").asDouble());
    assertThat(drift.at("/score/level").asString()).isEqualTo("changed");
    assertThat(drift.path("factors").size()).isPositive();
  }

  private static void scoreAsOf(TestTenant broker, String applicant, String moment) {
    Answer score =
        broker
            .post("/v1/applicants/" + applicant + "/scores")
            .json("{\"asOf\":\"" + moment + "\"}")
            .send();
    assertThat(score.status()).isEqualTo(201);
  }

  @Test
  void driftWhenPeriodsOverlapThenNamesBothEnds() {
    Answer refused =
        ask(
            tenant,
            MODEL + ":drift",
            """
            {"baseline":{"from":"2026-02-01T00:00:00Z","until":"2026-01-01T00:00:00Z"},
             "current":{"from":"2025-12-01T00:00:00Z","until":"2026-03-01T00:00:00Z"}}
            """);

    assertThat(refused.json().path("errors").valueStream().map(e -> e.path("pointer").asString()))
        .containsExactlyInAnyOrder("/baseline/until", "/current/from");
  }

  @Test
  void calibrateWhenOutcomesAreFewThenSaysHowManyItTakes() {
    TestTenant insurer = service.newTenant("Insurer");
    String scored = insurer.newApplicant("Scored before").at("/id");
    scoreAsOf(insurer, scored, "2026-01-01T00:00:00Z");
    outcome(insurer, scored, 1);
    outcome(insurer, insurer.newApplicant("Never scored").at("/id"), 0);

    JsonNode report = done(insurer, ask(insurer, MODEL + ":calibrate", "{}"));

    JsonNode calibration = report.path("calibration");
    assertThat(calibration.path("enough").asBoolean()).isFalse();
    assertThat(calibration.path("periods").asInt()).isEqualTo(1);
    assertThat(calibration.path("withoutScore").asInt()).isEqualTo(1);
    assertThat(calibration.path("periodsNeeded").asInt()).isEqualTo(100);
    assertThat(calibration.path("all").isNull()).isTrue();
  }

  private static void outcome(TestTenant insurer, String applicant, int claims) {
    Answer recorded =
        insurer
            .post("/v1/outcomes")
            .json(
                "{\"applicantId\":\""
                    + applicant
                    + "\",\"periodStart\":\"2026-01-01\",\"periodEnd\":\"2027-01-01\","
                    + "\"valuedOn\":\"2026-07-01\",\"source\":\"insurer\",\"claimCount\":"
                    + claims
                    + "}")
            .send();
    assertThat(recorded.status()).as(recorded.text()).isEqualTo(201);
  }

  @Test
  void calibrateWhenAHundredPeriodsAreObservedThenEveryClaimIsCounted() {
    TestTenant insurer = service.newTenant("Large insurer");
    for (int i = 0; i < 100; i++) {
      String applicant = insurer.newApplicant("Insured").at("/id");
      scoreAsOf(insurer, applicant, "2025-12-31T00:00:00Z");
      outcome(insurer, applicant, i % 20 == 0 ? 1 : 0);
    }

    JsonNode report =
        done(insurer, ask(insurer, MODEL + ":calibrate", "{\"from\":\"2026-01-01\"}"));

    JsonNode calibration = report.path("calibration");
    assertThat(calibration.path("enough").asBoolean()).isTrue();
    assertThat(calibration.at("/all/observed").asInt()).isEqualTo(5);
    assertThat(calibration.at("/all/interval/low").asDouble())
        .isLessThan(calibration.at("/all/ratio").asDouble());
    assertThat(
            calibration
                .path("deciles")
                .valueStream()
                .mapToInt(line -> line.path("periods").asInt())
                .sum())
        .isEqualTo(100);
  }

  @Test
  void listWhenAskedThenOldestFirstAndAnotherTenantSeesNone() {
    TestTenant broker = service.newTenant("Asks twice");
    String first = ask(broker, "/v1/models/" + CHALLENGER + ":compare", "{}").at("/id");
    String second = ask(broker, MODEL + ":calibrate", "{}").at("/id");

    JsonNode items = broker.get("/v1/model-reports").send().json().path("items");

    assertThat(items.valueStream().map(item -> item.path("id").asString()))
        .containsExactly(first, second);
    assertThat(tenant.get("/v1/model-reports/" + first).send().status()).isEqualTo(404);
  }
}
