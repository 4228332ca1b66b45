package io.plimsoll.api.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.api.testing.Answer;
import io.plimsoll.api.testing.TestService;
import io.plimsoll.api.testing.TestTenant;
import io.plimsoll.api.testing.Underwriting;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class IndicationsTest {
  private static final TestService SERVICE = TestService.shared();
  private static TestTenant tenant;
  private static Underwriting desk;

  /** Everything answered, signed and scored: known well enough for a premium. */
  private static String known;

  private static String knownScore;

  @BeforeAll
  static void onboard() {
    tenant = SERVICE.newTenant("Indications test");
    desk = new Underwriting(tenant);
    known = tenant.newApplicant("Known").at("/id");
    desk.attest(desk.answered(known));
    knownScore = desk.score(known).at("/id");
  }

  private static String unknown() {
    return tenant.newApplicant("Unknown").at("/id");
  }

  private static Answer indicate(String applicant, String body) {
    return tenant.post("/v1/applicants/" + applicant + "/indications").json(body).send();
  }

  private static JsonNode option(Answer answer, int index) {
    return answer.json().path("options").path(index);
  }

  private static long amount(JsonNode option, String pointer) {
    JsonNode amount = option.at(pointer + "/amount");
    assertThat(amount.isIntegralNumber()).as("%s in %s", pointer, option).isTrue();
    return amount.asLong();
  }

  @Test
  void createWhenNothingIsAskedThenQuotesTheStandardCoverOnTheLastScore() {
    Answer made = indicate(known, "{}");

    assertThat(made.status()).isEqualTo(201);
    assertThat(made.header("Location")).isEqualTo("/v1/indications/" + made.at("/id"));
    assertThat(made.at("/scoreId")).isEqualTo(knownScore);
    assertThat(made.at("/currency")).isEqualTo("SGD");
    assertThat(made.at("/exchangeRate/date")).isNotEmpty();
    assertThat(option(made, 0).path("state").asString()).isEqualTo("indicated");
    assertThat(amount(option(made, 0), "/limit")).isPositive();
    assertThat(amount(option(made, 0), "/premium/amount")).isPositive();
  }

  @Test
  void createWhenIndicatedThenEveryLoadIsNamedAndTheLinesAddUp() {
    JsonNode premium = option(indicate(known, "{}"), 0).path("premium");

    assertThat(premium.path("lines").valueStream().map(line -> line.path("part").asString()))
        .containsExactly("expected_loss", "parameter_risk", "expense", "profit", "systemic");
    assertThat(
            premium
                .path("lines")
                .valueStream()
                .mapToLong(line -> line.at("/amount/amount").asLong())
                .sum())
        .isEqualTo(premium.at("/amount/amount").asLong());
  }

  @Test
  void createWhenQuantifiedThenTheDistributionIsInOrder() {
    JsonNode loss = option(indicate(known, "{}"), 0).path("quantification");

    assertThat(amount(loss, "/expectedLossLow"))
        .isLessThan(amount(loss, "/expectedLoss"))
        .isPositive();
    assertThat(amount(loss, "/expectedLossHigh")).isGreaterThan(amount(loss, "/expectedLoss"));
    assertThat(amount(loss, "/valueAtRisk995"))
        .isGreaterThanOrEqualTo(amount(loss, "/valueAtRisk99"));
    assertThat(amount(loss, "/tailValueAtRisk99")).isGreaterThan(amount(loss, "/valueAtRisk99"));
    assertThat(amount(loss, "/tailValueAtRisk995"))
        .isGreaterThanOrEqualTo(amount(loss, "/tailValueAtRisk99"));
    List<Long> aep =
        loss.path("exceedance").valueStream().map(point -> amount(point, "/aep")).toList();
    assertThat(aep).isSorted().isNotEmpty();
    assertThat(loss.path("perils").valueStream().map(peril -> peril.path("peril").asString()))
        .containsExactlyInAnyOrder(
            "business_email_compromise",
            "funds_transfer_fraud",
            "ransomware",
            "privacy_liability",
            "vendor_incident");
  }

  @Test
  void createWhenLayersDifferThenMoreCoverCostsMore() {
    Answer made =
        indicate(
            known,
            """
            {"currency":"SGD","options":[
              {"limit":100000000,"retention":1000000},
              {"limit":100000000,"retention":5000000},
              {"limit":200000000,"retention":1000000},
              {"limit":100000000,"retention":1000000,"aggregateLimit":50000000}]}
            """);

    long base = premium(made, 0);
    assertThat(premium(made, 1)).as("higher retention").isLessThan(base);
    assertThat(premium(made, 2)).as("higher limit").isGreaterThan(base);
    assertThat(premium(made, 3)).as("aggregate limit").isLessThan(base);
    assertThat(amount(option(made, 0), "/limit")).isEqualTo(100_000_000);
    assertThat(amount(option(made, 0), "/retention")).isEqualTo(1_000_000);
    assertThat(amount(option(made, 3), "/aggregateLimit")).isEqualTo(50_000_000);
    assertThat(option(made, 0).path("aggregateLimit").isNull()).isTrue();
  }

  private static long premium(Answer made, int option) {
    return amount(option(made, option), "/premium/amount");
  }

  @Test
  void createWhenOneOptionContradictsItselfThenTheOthersGoOn() {
    Answer made =
        indicate(
            known, "{\"options\":[{\"limit\":500000,\"retention\":1000000},{\"limit\":50000000}]}");

    assertThat(made.status()).isEqualTo(201);
    assertThat(option(made, 0).path("state").asString()).isEqualTo("impossible");
    assertThat(option(made, 0).at("/reason/code").asString()).isEqualTo("RETENTION_ABOVE_LIMIT");
    assertThat(option(made, 0).at("/reason/member").asString()).isEqualTo("retention");
    assertThat(option(made, 0).path("premium").isNull()).isTrue();
    assertThat(option(made, 1).path("state").asString()).isEqualTo("indicated");
  }

  @Test
  void createWhenEveryOptionContradictsItselfThenNamesThemAllAndKeepsNothing() {
    String applicant = unknown();
    desk.score(applicant);

    Answer refused =
        indicate(
            applicant,
            "{\"options\":[{\"limit\":100,\"retention\":100},{\"aggregateRetention\":5}]}");

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.at("/errors/0/pointer")).isEqualTo("/options/0/retention");
    assertThat(refused.at("/errors/1/pointer")).isEqualTo("/options/1/aggregateLimit");
    assertThat(refused.at("/errors/1/code")).isEqualTo("LIMIT_MISSING");
    assertThat(list(applicant).path("items").size()).isZero();
  }

  @Test
  void createWhenTooLittleIsKnownThenQuantifiesAndWithholdsThePremium() {
    String applicant = unknown();
    desk.score(applicant);

    JsonNode option = option(indicate(applicant, "{}"), 0);

    assertThat(option.path("state").asString()).isEqualTo("withheld");
    assertThat(option.path("premium").isNull()).isTrue();
    assertThat(option.at("/reason/code").asString()).isEqualTo("BAND_TOO_WIDE");
    assertThat(amount(option, "/quantification/expectedLoss")).isPositive();
  }

  @Test
  void createWhenThereIsNoScoreThen409() {
    Answer refused = indicate(unknown(), "{}");

    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.at("/code")).isEqualTo("NOT_SCORED_YET");
  }

  @Test
  void createWhenTheScoreIsAnotherApplicantsThenNamesIt() {
    Answer refused = indicate(unknown(), "{\"scoreId\":\"" + knownScore + "\"}");

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.at("/errors/0/pointer")).isEqualTo("/scoreId");
    assertThat(refused.at("/errors/0/code")).isEqualTo("UNKNOWN_SCORE");
  }

  @Test
  void createWhenTheInputIsBadThenNamesTheMember() {
    for (String body :
        List.of(
            "{\"options\":[{\"limit\":-1}]}",
            "{\"options\":[{\"limit\":1.5}]}",
            "{\"options\":[]}",
            "{\"options\":[{\"limit\":1000000000000001}]}",
            "{\"currency\":\"XAU\"}",
            "{\"premium\":1}")) {
      Answer refused = indicate(known, body);
      assertThat(refused.status()).as(body).isBetween(400, 422);
      assertThat(refused.at("/errors/0/pointer")).as(body).isNotEmpty();
    }
  }

  @Test
  void createWhenAskedInTheModelsCurrencyThenNothingIsExchanged() {
    Answer made = indicate(known, "{\"currency\":\"USD\",\"options\":[{\"limit\":100000000}]}");

    assertThat(made.json().path("exchangeRate").isNull()).isTrue();
    assertThat(option(made, 0).at("/premium/amount/currency").asString()).isEqualTo("USD");
  }

  @Test
  void createWhenTheKeyIsRepeatedThenThereIsOneIndication() {
    String applicant = unknown();
    desk.score(applicant);
    String path = "/v1/applicants/" + applicant + "/indications";
    String key = UUID.randomUUID().toString();

    Answer first = tenant.post(path).with("Idempotency-Key", key).json("{}").send();
    Answer second = tenant.post(path).with("Idempotency-Key", key).json("{}").send();

    assertThat(first.status()).isEqualTo(201);
    assertThat(second.at("/id")).isEqualTo(first.at("/id"));
    assertThat(list(applicant).path("items").size()).isEqualTo(1);
  }

  @Test
  void getWhenMadeThenIsTheSameToTheLastCent() {
    Answer made = indicate(known, "{\"options\":[{\"limit\":70000000,\"retention\":333333}]}");

    Answer read = tenant.get("/v1/indications/" + made.at("/id")).send();

    assertThat(read.json()).isEqualTo(made.json());
  }

  @Test
  void listWhenThereAreSeveralThenNewestFirstPageByPage() {
    String applicant = unknown();
    desk.score(applicant);
    String first = indicate(applicant, "{}").at("/id");
    String second = indicate(applicant, "{}").at("/id");

    JsonNode page =
        tenant.get("/v1/applicants/" + applicant + "/indications?limit=1").send().json();
    JsonNode rest =
        tenant
            .get(
                "/v1/applicants/"
                    + applicant
                    + "/indications?limit=1&cursor="
                    + page.path("next").asString())
            .send()
            .json();

    assertThat(page.at("/items/0/id").asString()).isEqualTo(second);
    assertThat(rest.at("/items/0/id").asString()).isEqualTo(first);
    assertThat(rest.path("next").isNull()).isTrue();
  }

  @Test
  void createWhenMadeThenTheAuditTrailSaysSo() {
    String id = indicate(known, "{}").at("/id");

    JsonNode events = tenant.get("/v1/audit-events?limit=200").send().json().path("items");

    assertThat(events.valueStream().map(JsonNode::toString))
        .anySatisfy(event -> assertThat(event).contains("indication.made", id));
  }

  private static JsonNode list(String applicant) {
    return tenant.get("/v1/applicants/" + applicant + "/indications").send().json();
  }
}
