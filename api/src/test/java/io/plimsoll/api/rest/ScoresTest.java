package io.plimsoll.api.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plimsoll.api.testing.Answer;
import io.plimsoll.api.testing.TestService;
import io.plimsoll.api.testing.TestTenant;
import io.plimsoll.api.testing.Underwriting;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ScoresTest {
  private static final TestService SERVICE = TestService.shared();
  private static TestTenant tenant;
  private static Underwriting desk;

  @BeforeAll
  static void onboard() {
    tenant = SERVICE.newTenant("Scores test");
    desk = new Underwriting(tenant);
  }

  private static String applicant() {
    return tenant.newApplicant("Scored").at("/id");
  }

  @Test
  void computeWhenNothingIsKnownThenNeitherBadNorGoodAndSaysSo() {
    Answer score = desk.score(applicant());

    assertThat(score.status()).isEqualTo(201);
    assertThat(score.json().path("score").asInt()).isBetween(300, 700);
    assertThat(score.json().path("submissionId").isNull()).isTrue();
    JsonNode controls = part(score, "controls");
    assertThat(controls.path("coverage").asDouble()).isEqualTo(0);
    assertThat(controls.path("confidence").asString()).isEqualTo("low");
  }

  @Test
  void computeWhenScoredThenDisplayedLinesAddUpToTheScore() {
    String applicant = applicant();
    desk.attest(desk.answered(applicant));

    Answer score = desk.score(applicant);

    int sum =
        score
            .json()
            .path("contributions")
            .valueStream()
            .mapToInt(c -> c.path("points").asInt())
            .sum();
    assertThat(500 + sum).isEqualTo(score.json().path("score").asInt());
    assertThat(score.json().path("submissionId").isNull()).isFalse();
    assertThat(part(score, "controls").path("coverage").asDouble()).isGreaterThan(0.8);
  }

  @Test
  void explainWhenScoredThenExactLinesAddUp() {
    Answer score = desk.score(applicant());

    JsonNode why = tenant.get("/v1/scores/" + score.at("/id") + "/explanation").send().json();

    double sum =
        why.path("lines").valueStream().mapToDouble(line -> line.path("points").asDouble()).sum();
    assertThat(why.path("base").asDouble() + sum)
        .isCloseTo(why.path("total").asDouble(), within(1e-9));
    assertThat(why.path("lines").valueStream())
        .allSatisfy(line -> assertThat(line.path("source").asString()).isNotBlank());
  }

  @Test
  void verifyWhenNothingWasTouchedThenMatches() {
    Answer score = desk.score(applicant());

    Answer replay = tenant.post("/v1/scores/" + score.at("/id") + ":verify").send();

    assertThat(replay.json().path("matches").asBoolean()).isTrue();
    assertThat(replay.at("/recomputedResultHash")).isEqualTo(score.at("/resultHash"));
  }

  @Test
  void verifyWhenTheStoredSnapshotWasChangedThenTells() {
    Answer score = desk.score(applicant());
    TestService.database()
        .admin()
        .execute(
            "update app.score set snapshot = replace(snapshot, '\"employees\":48', '\"employees\":47') where id = '"
                + score.at("/id")
                + "'");

    Answer replay = tenant.post("/v1/scores/" + score.at("/id") + ":verify").send();

    assertThat(replay.json().path("matches").asBoolean()).isFalse();
    assertThat(replay.at("/recomputedSnapshotHash")).isNotEqualTo(score.at("/snapshotHash"));
  }

  @Test
  void computeWhenAnIncidentIsRecordedThenTheScoreFalls() {
    String applicant = applicant();
    int before = desk.score(applicant).json().path("score").asInt();
    tenant
        .post("/v1/applicants/" + applicant + "/incidents")
        .json("{\"kind\":\"ransomware\",\"occurredOn\":\"2026-01-10\",\"source\":\"broker\"}")
        .send();

    assertThat(desk.score(applicant).json().path("score").asInt()).isLessThan(before);
  }

  @Test
  void computeWhenTermsAreGivenThenPricesThem() {
    Answer score =
        tenant
            .post("/v1/applicants/" + applicant() + "/scores")
            .json("{\"currency\":\"SGD\",\"limit\":100000000,\"retention\":1000000}")
            .send();

    JsonNode loss = score.json().path("loss");
    assertThat(loss.at("/limit/amount").asLong()).isCloseTo(100_000_000L, within(1L));
    assertThat(loss.at("/retention/amount").asLong()).isCloseTo(1_000_000L, within(1L));
    assertThat(loss.at("/layerExpectedLoss/amount").asLong())
        .isLessThan(loss.at("/expectedAnnualLoss/amount").asLong());
    assertThat(loss.at("/exchangeRate/date").asString()).isNotEmpty();
  }

  @Test
  void computeWhenTermsContradictThenNamesTheField() {
    String path = "/v1/applicants/" + applicant() + "/scores";

    Answer retention = tenant.post(path).json("{\"limit\":100,\"retention\":100}").send();
    Answer currency = tenant.post(path).json("{\"currency\":\"XAU\"}").send();
    Answer future = tenant.post(path).json("{\"asOf\":\"2099-01-01T00:00:00Z\"}").send();

    assertThat(retention.at("/errors/0/pointer")).isEqualTo("/retention");
    assertThat(currency.at("/errors/0/pointer")).isEqualTo("/currency");
    assertThat(future.at("/errors/0/pointer")).isEqualTo("/asOf");
  }

  @Test
  void listWhenScoredTwiceThenNewestFirst() {
    String applicant = applicant();
    String first = desk.score(applicant).at("/id");
    String second = desk.score(applicant).at("/id");

    JsonNode items =
        tenant.get("/v1/applicants/" + applicant + "/scores").send().json().path("items");

    assertThat(items.valueStream().map(item -> item.path("id").asString()))
        .containsExactly(second, first);
  }

  @Test
  void getWhenTheCallerHasItThen304() {
    Answer score = desk.score(applicant());

    Answer again =
        tenant
            .get("/v1/scores/" + score.at("/id"))
            .with("If-None-Match", score.header("ETag"))
            .send();

    assertThat(again.status()).isEqualTo(304);
  }

  private static JsonNode part(Answer score, String group) {
    return score
        .json()
        .path("subScores")
        .valueStream()
        .filter(part -> part.path("group").asString().equals(group))
        .findFirst()
        .orElseThrow();
  }
}
