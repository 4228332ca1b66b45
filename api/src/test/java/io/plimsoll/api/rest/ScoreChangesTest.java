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

class ScoreChangesTest {
  private static final TestService SERVICE = TestService.shared();
  private static TestTenant tenant;
  private static Underwriting desk;

  @BeforeAll
  static void onboard() {
    tenant = SERVICE.newTenant("Score changes test");
    desk = new Underwriting(tenant);
  }

  private static String applicant() {
    return tenant.newApplicant("Changing").at("/id");
  }

  private static Answer changes(Answer score, String query) {
    return tenant.get("/v1/scores/" + score.at("/id") + "/changes" + query).send();
  }

  private static void ransomware(String applicant) {
    tenant
        .post("/v1/applicants/" + applicant + "/incidents")
        .json("{\"kind\":\"ransomware\",\"occurredOn\":\"2026-01-10\",\"source\":\"broker\"}")
        .send();
  }

  private static double part(Answer changes, String cause) {
    return changes
        .json()
        .path("causes")
        .valueStream()
        .filter(part -> part.path("cause").asString().equals(cause))
        .findFirst()
        .orElseThrow()
        .path("points")
        .asDouble();
  }

  @Test
  void changesWhenAnswersAndDataChangeThenEachHasItsPartAndTheyAddUp() {
    String applicant = applicant();
    Answer first = desk.score(applicant);
    desk.attest(desk.answered(applicant));
    ransomware(applicant);
    Answer second = desk.score(applicant);

    Answer changes = changes(second, "");

    assertThat(changes.status()).isEqualTo(200);
    assertThat(changes.at("/from/id")).isEqualTo(first.at("/id"));
    assertThat(part(changes, "answers")).isNotZero();
    assertThat(part(changes, "data")).isNegative();
    assertThat(part(changes, "model")).isZero();
    assertThat(sum(changes, "points"))
        .isCloseTo(changes.json().path("points").asDouble(), within(1e-9));
    assertThat(sum(changes, "displayedPoints"))
        .isEqualTo(
            second.json().path("score").asInt() - first.json().path("score").asInt(), within(1e-9));
    assertThat(changes.json().path("evidence").valueStream())
        .anySatisfy(difference -> assertThat(difference.path("cause").asString()).isEqualTo("data"))
        .anySatisfy(
            difference -> assertThat(difference.path("cause").asString()).isEqualTo("answers"));
  }

  private static double sum(Answer changes, String member) {
    return changes
        .json()
        .path("causes")
        .valueStream()
        .mapToDouble(part -> part.path(member).asDouble())
        .sum();
  }

  @Test
  void changesWhenOnlyTimePassedThenItIsAllTime() {
    String applicant = applicant();
    desk.attest(desk.answered(applicant));
    ransomware(applicant);
    Answer first = desk.score(applicant);
    Answer second = desk.score(applicant);

    Answer changes = changes(second, "?from=" + first.at("/id"));

    assertThat(part(changes, "answers")).isZero();
    assertThat(part(changes, "data")).isZero();
    assertThat(changes.json().path("evidence").size()).isZero();
  }

  @Test
  void changesWhenLinesAreTakenApartThenEachAddsUpByCause() {
    String applicant = applicant();
    desk.score(applicant);
    desk.attest(desk.answered(applicant));

    JsonNode lines = changes(desk.score(applicant), "").json().path("lines");

    assertThat(lines.size()).isPositive();
    assertThat(lines.valueStream())
        .allSatisfy(line ->
            assertThat(line.path("byCause").valueStream().mapToDouble(JsonNode::asDouble).sum())
                .isCloseTo(line.at("/line/points").asDouble(), within(1e-9)));
  }

  @Test
  void changesWhenItIsTheFirstScoreThen409() {
    Answer refused = changes(desk.score(applicant()), "");

    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.at("/code")).isEqualTo("NO_EARLIER_SCORE");
  }

  @Test
  void changesWhenTheOtherScoreIsAnotherApplicantsThenNamesIt() {
    Answer other = desk.score(applicant());

    Answer refused = changes(desk.score(applicant()), "?from=" + other.at("/id"));

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.at("/errors/0/code")).isEqualTo("UNKNOWN_SCORE");
  }
}
