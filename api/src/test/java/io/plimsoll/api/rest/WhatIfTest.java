package io.plimsoll.api.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plimsoll.api.testing.Answer;
import io.plimsoll.api.testing.TestService;
import io.plimsoll.api.testing.TestTenant;
import io.plimsoll.api.testing.Underwriting;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class WhatIfTest {
  private static final TestService SERVICE = TestService.shared();
  private static final String VENDOR =
      """
      {"name":"%s","category":"crm","dataCategories":["contact_details"],"vetted":%s,
       "accessLimited":%s,"contract":{"breachNotice":%s}}
      """;

  private static TestTenant tenant;
  private static Underwriting desk;

  @BeforeAll
  static void onboard() {
    tenant = SERVICE.newTenant("What-if test");
    desk = new Underwriting(tenant);
  }

  private static String applicant() {
    return tenant.newApplicant("Supposed").at("/id");
  }

  private static String answered() {
    String applicant = applicant();
    desk.attest(desk.answered(applicant));
    return applicant;
  }

  private static Answer ask(String applicant, String body) {
    return tenant.post("/v1/applicants/" + applicant + "/what-if").json(body).send();
  }

  private static double score(Answer answer, String side) {
    return answer.json().path(side).path("score").asDouble();
  }

  @Test
  void askWhenNothingIsSupposedThenNothingChanges() {
    String applicant = answered();
    int score = desk.score(applicant).json().path("score").asInt();

    Answer answer = ask(applicant, "{}");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().path("before")).isEqualTo(answer.json().path("after"));
    assertThat(score(answer, "before")).isEqualTo(score);
    assertThat(answer.json().path("scoreId").isNull()).isTrue();
    assertThat(answer.json().path("path").isNull()).isTrue();
    assertThat(answer.json().path("lines").valueStream())
        .allSatisfy(line -> assertThat(line.path("points").asDouble()).isZero());
  }

  @Test
  void askWhenAnAnswerIsOtherwiseThenScoreLossAndLinesMoveTogether() {
    String applicant = answered();

    Answer better = ask(applicant, "{\"answers\":{\"access.mfa_email\":\"yes\"}}");
    Answer worse = ask(applicant, "{\"answers\":{\"access.mfa_email\":\"no\"}}");

    assertThat(score(better, "after")).isGreaterThan(score(worse, "after"));
    assertThat(worse.json().at("/after/loss/expectedAnnualLoss/amount").asLong())
        .isGreaterThan(better.json().at("/after/loss/expectedAnnualLoss/amount").asLong());
    assertThat(sum(worse, "displayedPoints"))
        .isEqualTo(score(worse, "after") - score(worse, "before"), within(1e-9));
  }

  private static double sum(Answer answer, String member) {
    return answer
        .json()
        .path("lines")
        .valueStream()
        .mapToDouble(line -> line.path(member).asDouble())
        .sum();
  }

  @Test
  void askWhenACheckWouldFailThenTheScoreFallsAndNothingIsKept() {
    String applicant = applicant();
    double before = desk.score(applicant).json().path("score").asInt();
    String finding =
        "{\"findings\":[{\"checkId\":\"network.rdp-not-exposed\",\"asset\":\"192.0.2.1\",\"outcome\":\"fail\"}]}";

    Answer answer = ask(applicant, finding);

    assertThat(score(answer, "before")).isEqualTo(before);
    assertThat(score(answer, "after")).isLessThan(before);
    JsonNode kept =
        tenant.get("/v1/applicants/" + applicant + "/scores").send().json().path("items");
    assertThat(kept.size()).isEqualTo(1);
  }

  @Test
  void askWhenAVendorIsCarelessThenTheScoreIsLowerThanWithACarefulOne() {
    String applicant = applicant();
    String careless = VENDOR.formatted("Careless CRM", "false", "false", "false");
    String careful = VENDOR.formatted("Careless CRM", "true", "true", "true");
    tenant.post("/v1/applicants/" + applicant + "/vendors").json(careless).send();

    Answer replaced = ask(applicant, "{\"vendors\":{\"replace\":[" + careful + "]}}");
    Answer removed = ask(applicant, "{\"vendors\":{\"remove\":[\"Careless CRM\"]}}");

    assertThat(score(replaced, "after")).isGreaterThan(score(replaced, "before"));
    assertThat(score(removed, "after")).isNotEqualTo(score(removed, "before"));
  }

  @Test
  void askWhenAnIncidentIsSupposedThenTheScoreFalls() {
    Answer answer =
        ask(
            answered(),
            "{\"incidents\":[{\"kind\":\"ransomware\",\"occurredOn\":\"2026-01-10\"}]}");

    assertThat(score(answer, "after")).isLessThan(score(answer, "before"));
  }

  @Test
  void askWhenOfAScoreThenOfItsEvidenceAndMoment() {
    String applicant = answered();
    Answer score = desk.score(applicant);
    tenant
        .post("/v1/applicants/" + applicant + "/incidents")
        .json("{\"kind\":\"ransomware\",\"occurredOn\":\"2026-01-10\",\"source\":\"broker\"}")
        .send();

    Answer answer = ask(applicant, "{\"scoreId\":\"" + score.at("/id") + "\"}");

    assertThat(score(answer, "before")).isEqualTo(score.json().path("score").asInt());
    assertThat(answer.at("/asOf")).isEqualTo(score.at("/asOf"));
    assertThat(answer.at("/scoreId")).isEqualTo(score.at("/id"));
  }

  @Test
  void askWhenATargetIsReachableThenTheStepsReachItAndAddUp() {
    Answer answer =
        ask(applicant(), "{\"target\":{\"kind\":\"score\",\"score\":560},\"limit\":100000000}");

    JsonNode path = answer.json().path("path");
    assertThat(path.path("state").asString()).isEqualTo("reachable");
    assertThat(path.at("/after/score").asInt()).isGreaterThanOrEqualTo(560);
    double points =
        path.path("steps").valueStream().mapToDouble(s -> s.path("points").asDouble()).sum();
    long total =
        path.path("steps").valueStream().mapToLong(s -> s.at("/total/amount").asLong()).sum();
    assertThat(path.at("/before/score").asInt() + points)
        .isCloseTo(path.at("/after/score").asInt(), within(1.0));
    assertThat(total).isEqualTo(path.at("/total/amount").asLong());
    assertThat(path.at("/atLeast/amount").asLong()).isLessThanOrEqualTo(total);
    assertThat(path.at("/steps/0/how").size()).isPositive();
    assertThat(path.at("/prices/source").asString()).isNotBlank();
  }

  @Test
  void askWhenARemedyIsRuledOutThenThePathGoesAnotherWay() {
    String applicant = applicant();
    String target = "{\"target\":{\"kind\":\"score\",\"score\":540%s}}";
    JsonNode free = ask(applicant, target.formatted("")).json().path("path");
    String first = free.at("/steps/0/factor").asString();

    JsonNode bound =
        ask(applicant, target.formatted(",\"without\":[\"" + first + "\"]")).json().path("path");

    assertThat(bound.path("steps").valueStream().map(step -> step.path("factor").asString()))
        .isNotEmpty()
        .doesNotContain(first);
    assertThat(bound.at("/total/amount").asLong())
        .isGreaterThanOrEqualTo(free.at("/total/amount").asLong());
  }

  @Test
  void askWhenTheTargetIsMetThenThereIsNothingToDo() {
    JsonNode path =
        ask(applicant(), "{\"target\":{\"kind\":\"grade\",\"grade\":\"f\"}}").json().path("path");

    assertThat(path.path("state").asString()).isEqualTo("met");
    assertThat(path.path("steps").size()).isZero();
    assertThat(path.path("atLeast").isNull()).isTrue();
  }

  @Test
  void askWhenTheTargetIsOutOfReachThenSaysWhy() {
    JsonNode path =
        ask(applicant(), "{\"target\":{\"kind\":\"score\",\"score\":1000}}").json().path("path");

    assertThat(path.path("state").asString()).isEqualTo("unreachable");
    assertThat(path.path("obstacles").size()).isPositive();
  }

  @Test
  void askWhenSomethingCannotBeSupposedThenNamesTheMember() {
    String applicant = applicant();
    record Bad(String body, String pointer) {}

    for (Bad bad :
        List.of(
            new Bad("{\"answers\":{\"no.such\":\"yes\"}}", "/answers/no.such"),
            new Bad(
                "{\"answers\":{\"access.mfa_email\":\"perhaps\"}}", "/answers/access.mfa_email"),
            new Bad(
                "{\"findings\":[{\"checkId\":\"no.such\",\"outcome\":\"pass\"}]}",
                "/findings/0/checkId"),
            new Bad(
                "{\"findings\":[{\"checkId\":\"email.dmarc-enforced\",\"outcome\":\"pass\"}]}",
                "/findings/0/asset"),
            new Bad("{\"vendors\":{\"remove\":[\"Nobody\"]}}", "/vendors/remove/0"),
            new Bad(
                "{\"vendors\":{\"replace\":[{\"name\":\"Nobody\",\"category\":\"crm\"}]}}",
                "/vendors/replace/0/name"),
            new Bad(
                "{\"vendors\":{\"add\":[{\"name\":\"A\",\"category\":\"crm\"},{\"name\":\"A\",\"category\":\"crm\"}]}}",
                "/vendors/add/1/name"),
            new Bad(
                "{\"incidents\":[{\"kind\":\"ransomware\",\"occurredOn\":\"2099-01-01\"}]}",
                "/incidents/0/occurredOn"),
            new Bad("{\"scoreId\":\"019368f2-7a10-7c41-9d52-0b8a5c1f2e01\"}", "/scoreId"),
            new Bad("{\"target\":{\"kind\":\"score\"}}", "/target/score"),
            new Bad(
                "{\"target\":{\"kind\":\"accepted\",\"without\":[\"no_such\"]}}",
                "/target/without/0"),
            new Bad("{\"retention\":5}", "/limit"))) {
      Answer refused = ask(applicant, bad.body());
      assertThat(refused.status()).as("%s: %s", bad.body(), refused.text()).isEqualTo(422);
      assertThat(refused.at("/errors/0/pointer")).as(bad.body()).isEqualTo(bad.pointer());
    }
  }

  @Test
  void askWhenTwoThingsAreWrongThenNamesBoth() {
    Answer refused =
        ask(
            applicant(),
            "{\"answers\":{\"no.such\":\"yes\"},\"vendors\":{\"remove\":[\"Nobody\"]}}");

    assertThat(refused.json().path("errors").valueStream().map(e -> e.path("pointer").asString()))
        .containsExactlyInAnyOrder("/answers/no.such", "/vendors/remove/0");
  }
}
