package io.plimsoll.api.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.api.testing.Answer;
import io.plimsoll.api.testing.TestService;
import io.plimsoll.api.testing.TestTenant;
import io.plimsoll.api.testing.Underwriting;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ReadinessTest {
  private static final TestService SERVICE = TestService.shared();
  private static TestTenant tenant;
  private static Underwriting desk;

  @BeforeAll
  static void onboard() {
    tenant = SERVICE.newTenant("Readiness test");
    desk = new Underwriting(tenant);
  }

  private static String applicant() {
    return tenant.newApplicant("Ready").at("/id");
  }

  private static Answer scored(String applicant, String answers) {
    Answer draft = desk.answered(applicant);
    desk.attest(answers.isEmpty() ? draft : desk.save(draft, answers));
    return desk.score(applicant);
  }

  private static JsonNode readiness(Answer score) {
    Answer readiness = tenant.get("/v1/scores/" + score.at("/id") + "/readiness").send();
    assertThat(readiness.status()).isEqualTo(200);
    return readiness.json();
  }

  private static JsonNode clause(JsonNode readiness, String id) {
    return readiness
        .at("/cyberEssentials/measures")
        .valueStream()
        .flatMap(measure -> measure.path("clauses").valueStream())
        .filter(clause -> clause.path("id").asString().equals(id))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void readinessWhenNothingIsAnsweredThenNothingIsKnown() {
    Answer score = desk.score(applicant());

    assertThat(score.at("/readiness/cyberEssentials/verdict")).isEqualTo("not_known");
    assertThat(score.json().at("/readiness/cyberEssentials/required/met").asInt()).isZero();
    assertThat(score.json().at("/readiness/cyberTrust/supported").isNull()).isTrue();
  }

  @Test
  void readinessWhenAnAnswerMissesAClauseThenTheClauseAndTheMarkSayIt() {
    JsonNode with = readiness(scored(applicant(), ""));
    JsonNode without = readiness(scored(applicant(), "{\"access.mfa_email\":\"no\"}"));

    assertThat(clause(with, "A.5o").path("state").asString()).isEqualTo("met");
    assertThat(clause(without, "A.5o").path("state").asString()).isEqualTo("not_met");
    assertThat(clause(without, "A.5o").path("questions").valueStream().map(JsonNode::asString))
        .contains("access.mfa_email");
    assertThat(without.at("/cyberEssentials/verdict").asString()).isEqualTo("not_ready");
  }

  @Test
  void readinessWhenSummedThenTheSummaryIsThatOfTheClauses() {
    Answer score = scored(applicant(), "");
    JsonNode whole = readiness(score);

    long met =
        whole
            .at("/cyberEssentials/measures")
            .valueStream()
            .flatMap(measure -> measure.path("clauses").valueStream())
            .filter(clause -> clause.path("level").asString().equals("required"))
            .filter(clause -> clause.path("state").asString().equals("met"))
            .count();
    assertThat(score.json().at("/readiness/cyberEssentials/required/met").asLong()).isEqualTo(met);
    assertThat(whole.at("/cyberTrust/domains").size()).isEqualTo(22);
    assertThat(whole.at("/cyberTrust/tiers").size()).isEqualTo(5);
    assertThat(whole.at("/cyberEssentials/verification").asString()).isNotBlank();
  }

  @Test
  void notifiabilityWhenManyRecordsAreHeldThenByScaleAndWithin3Days() {
    JsonNode all = desk.score(applicant()).json().at("/notifiability/0");

    assertThat(all.path("holding").asString()).isEqualTo("all_records");
    assertThat(all.path("scale").asString()).isEqualTo("yes");
    assertThat(all.path("verdict").asString()).isEqualTo("yes");
    assertThat(all.at("/people/least").asLong()).isEqualTo(12_000);
    assertThat(all.path("notifyWithinDays").asInt()).isEqualTo(3);
  }

  @Test
  void notifiabilityWhenAVendorHoldsFewRecordsThenItsHoldingIsNotOfScale() {
    String applicant = applicant();
    tenant
        .post("/v1/applicants/" + applicant + "/vendors")
        .json(
            "{\"name\":\"Small"
                + " CRM\",\"category\":\"crm\",\"dataCategories\":[\"contact_details\"],\"recordsShared\":499}")
        .send();

    JsonNode vendor =
        desk.score(applicant)
            .json()
            .path("notifiability")
            .valueStream()
            .filter(one -> one.path("vendor").asString("").equals("Small CRM"))
            .findFirst()
            .orElseThrow();

    assertThat(vendor.path("holding").asString()).isEqualTo("vendor");
    assertThat(vendor.path("scale").asString()).isEqualTo("no");
  }

  @Test
  void scoreWhenReadTwiceThenTheTagIsTheSame() {
    Answer score = scored(applicant(), "");

    Answer again = tenant.get("/v1/scores/" + score.at("/id")).send();

    assertThat(again.header("ETag")).isEqualTo(score.header("ETag")).isNotEmpty();
    assertThat(again.json()).isEqualTo(score.json());
  }
}
