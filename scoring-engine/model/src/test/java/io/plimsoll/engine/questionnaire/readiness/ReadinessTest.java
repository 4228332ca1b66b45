package io.plimsoll.engine.questionnaire.readiness;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.engine.loader.QuestionnaireLoader;
import io.plimsoll.engine.loader.TestModels;
import io.plimsoll.engine.questionnaire.AnswerSet;
import io.plimsoll.engine.questionnaire.Answers;
import io.plimsoll.engine.questionnaire.Applicability;
import io.plimsoll.engine.questionnaire.ParsedAnswers;
import io.plimsoll.engine.questionnaire.Questionnaire;
import io.plimsoll.engine.questionnaire.readiness.Readiness.ClauseReadiness;
import io.plimsoll.engine.questionnaire.readiness.Readiness.Verdict;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReadinessTest {
  static final Questionnaire SG_SME =
      QuestionnaireLoader.bundled("sg-sme", 1).orElseThrow().questionnaire();
  private static final Framework FRAMEWORK = QuestionnaireLoader.cyberEssentials();
  private static final AnswerMapping MAPPING = TestModels.MODEL.mapping("sg-sme", 1).orElseThrow();

  static Applicability answers(Map<String, ?> raw) {
    ParsedAnswers parsed = Answers.parse(SG_SME, raw, LocalDate.of(2026, 7, 1));
    assertThat(parsed.problems()).isEmpty();
    return Applicability.of(SG_SME, parsed.answers());
  }

  private static Readiness readiness(Map<String, ?> raw) {
    return Readiness.of(FRAMEWORK, MAPPING, answers(raw));
  }

  private static ClauseStatus status(Readiness readiness, String clause) {
    return readiness.measures().stream()
        .flatMap(measure -> measure.clauses().stream())
        .filter(one -> one.id().equals(clause))
        .map(ClauseReadiness::status)
        .findFirst()
        .orElseThrow();
  }

  /** Every answer that a firm in full order gives. */
  static Map<String, Object> everythingInOrder() {
    Map<String, Object> raw = new HashMap<>();
    List.of(
            "people.security_lead",
            "assets.inventory",
            "data.critical_inventory",
            "data.encryption",
            "access.mfa_email",
            "access.remote_access",
            "access.mfa_remote_access",
            "access.mfa_admin",
            "access.mfa_cloud",
            "access.mfa_critical_data",
            "access.vendor_access",
            "access.mfa_vendors",
            "access.vendor_limits",
            "configuration.hardened_baseline",
            "backup.scope",
            "backup.offline",
            "response.plan",
            "response.breach_notification",
            "third_party.holds_personal_data")
        .forEach(question -> raw.put(question, "yes"));
    raw.put("people.awareness_training", "everyone_yearly");
    raw.put("assets.mobile_devices", "company_managed");
    raw.put("assets.servers", "cloud");
    raw.put("assets.end_of_life", "none_in_use");
    raw.put("access.leavers", "same_day");
    raw.put("malware.antivirus", "full");
    raw.put("configuration.audit_logs", "collected_centrally");
    raw.put("updates.critical_window", "within_7_days");
    raw.put("updates.edge_window", "within_7_days");
    raw.put("backup.frequency", "daily");
    raw.put("backup.restore_test", "quarterly");
    List.of(
            "people.guideline_topics",
            "assets.inventory_covers",
            "assets.rules",
            "data.handling",
            "access.account_rules",
            "access.safeguards",
            "malware.routine",
            "configuration.settings",
            "configuration.mobile",
            "updates.routine",
            "backup.practices",
            "response.plan_practice",
            "third_party.contract_terms")
        .forEach(question -> raw.put(question, everything(question)));
    return raw;
  }

  private static List<String> everything(String question) {
    return SG_SME.question(question).orElseThrow().type().options().stream()
        .filter(option -> !option.equals("none") && !option.equals("not_known"))
        .toList();
  }

  @Test
  void frameworkWhenLoadedThenSeventyFiveClausesInNineMeasures() {
    assertThat(FRAMEWORK.measures()).hasSize(9);
    assertThat(FRAMEWORK.clauses()).hasSize(75);
    assertThat(FRAMEWORK.verification()).contains("not been checked");
  }

  @Test
  void readinessWhenEverythingIsInOrderThenReady() {
    Readiness readiness = readiness(everythingInOrder());
    assertThat(readiness.verdict()).isEqualTo(Verdict.READY);
    assertThat(readiness.required().notMet()).isZero();
    assertThat(readiness.recommended().notMet()).isZero();
    assertThat(readiness.required().met() + readiness.required().notApplicable()).isEqualTo(52);
    assertThat(status(readiness, "A.2g")).isEqualTo(ClauseStatus.NOT_APPLICABLE);
  }

  @Test
  void readinessWhenNothingIsAnsweredThenNothingIsMetOrMissed() {
    Readiness readiness = readiness(Map.of());
    assertThat(readiness.verdict()).isEqualTo(Verdict.NOT_KNOWN);
    assertThat(readiness.required()).isEqualTo(new Tally(0, 0, 52, 0, 0));
    assertThat(readiness.recommended()).isEqualTo(new Tally(0, 0, 23, 0, 0));
  }

  @Test
  void readinessWhenOneRequiredClauseIsMissedThenNotReady() {
    Map<String, Object> raw = everythingInOrder();
    raw.put("access.mfa_admin", "partial");
    Readiness readiness = readiness(raw);
    assertThat(readiness.verdict()).isEqualTo(Verdict.NOT_READY);
    assertThat(status(readiness, "A.5o")).isEqualTo(ClauseStatus.NOT_MET);
    assertThat(readiness.required().notMet()).isEqualTo(1);
  }

  @Test
  void readinessWhenOnlyAdvisedClausesAreMissedThenStillReady() {
    Map<String, Object> raw = everythingInOrder();
    raw.put("backup.restore_test", "never");
    Readiness readiness = readiness(raw);
    assertThat(readiness.verdict()).isEqualTo(Verdict.READY);
    assertThat(status(readiness, "A.8i")).isEqualTo(ClauseStatus.NOT_MET);
  }

  @Test
  void readinessWhenNoPhonesOrServersThenTheirClausesAreOutOfScope() {
    Map<String, Object> raw = everythingInOrder();
    raw.put("assets.mobile_devices", "none");
    raw.put("assets.servers", "none");
    raw.put("assets.inventory_covers", List.of("computers", "network", "smart_devices"));
    raw.put("backup.practices", List.of("automatic"));
    raw.remove("configuration.mobile");
    Readiness readiness = readiness(raw);
    for (String clause : List.of("A.4d", "A.4g", "A.6j", "A.7d", "A.8e")) {
      assertThat(status(readiness, clause)).isEqualTo(ClauseStatus.NOT_APPLICABLE);
    }
    assertThat(status(readiness, "A.2b")).isEqualTo(ClauseStatus.MET);
  }

  @Test
  void readinessWhenGateIsOpenThenDependentClausesAreNotKnown() {
    Map<String, Object> raw = everythingInOrder();
    raw.remove("assets.mobile_devices");
    raw.remove("configuration.mobile");
    assertThat(status(readiness(raw), "A.4d")).isEqualTo(ClauseStatus.NOT_KNOWN);
  }

  @Test
  void readinessWhenThereIsNoListThenItsContentsAreMissed() {
    Map<String, Object> raw = everythingInOrder();
    raw.put("assets.inventory", "no");
    raw.remove("assets.inventory_covers");
    for (String clause : List.of("A.2a", "A.2b", "A.2c", "A.2d", "A.2e", "A.2i")) {
      assertThat(status(readiness(raw), clause)).isEqualTo(ClauseStatus.NOT_MET);
    }
  }

  @Test
  void readinessWhenClauseHasNoQuestionThenNotAsked() {
    AnswerMapping empty =
        new AnswerMapping("sg-sme", 1, FRAMEWORK.id(), Map.of(), List.of(), List.of());
    Readiness readiness = Readiness.of(FRAMEWORK, empty, answers(Map.of()));
    assertThat(readiness.required().notAsked()).isEqualTo(52);
    assertThat(readiness.verdict()).isEqualTo(Verdict.NOT_KNOWN);
  }

  @Test
  void raisedByWhenControlsAreMissingThenConditionsOfTheOffer() {
    assertThat(raised(Map.of("backup.restore_test", "never", "incidents.any", "yes")))
        .containsExactly("prove_restore_test", "list_incidents");
    assertThat(raised(everythingInOrder())).isEmpty();
    assertThat(MAPPING.raisedBy(Applicability.of(SG_SME, AnswerSet.empty(SG_SME)))).isEmpty();
  }

  @Test
  void raisedByWhenContactCentreIsOpenToCallersThenItsControls() {
    assertThat(raised(Map.of("third_party.contact_centre", "yes", "third_party.bulk_export", "no")))
        .containsExactly("contact_centre_controls");
  }

  private static List<String> raised(Map<String, ?> raw) {
    return MAPPING.raisedBy(answers(raw)).stream().map(SubjectivityRule::id).toList();
  }
}
