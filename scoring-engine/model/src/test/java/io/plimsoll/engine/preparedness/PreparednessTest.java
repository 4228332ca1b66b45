package io.plimsoll.engine.preparedness;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.engine.breach.ClaimHistory;
import io.plimsoll.engine.breach.HistoryStatement;
import io.plimsoll.engine.evidence.AnsweredForm;
import io.plimsoll.engine.evidence.Applicant;
import io.plimsoll.engine.evidence.Vendor;
import io.plimsoll.engine.loader.QuestionnaireLoader;
import io.plimsoll.engine.loader.RecordCodec;
import io.plimsoll.engine.loader.TestModels;
import io.plimsoll.engine.preparedness.TierReadiness.DomainStanding;
import io.plimsoll.engine.questionnaire.Answers;
import io.plimsoll.engine.questionnaire.Applicability;
import io.plimsoll.engine.questionnaire.ParsedAnswers;
import io.plimsoll.engine.questionnaire.Questionnaire;
import io.plimsoll.engine.questionnaire.readiness.ClauseStatus;
import io.plimsoll.engine.questionnaire.readiness.Holding.Place;
import io.plimsoll.engine.questionnaire.readiness.Notifiability;
import io.plimsoll.engine.questionnaire.readiness.Notifiability.Verdict;
import io.plimsoll.engine.questionnaire.readiness.People;
import io.plimsoll.engine.questionnaire.readiness.Readiness;
import io.plimsoll.engine.score.Snapshot;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PreparednessTest {
  private static final Questionnaire SG_SME =
      QuestionnaireLoader.bundled("sg-sme", 1).orElseThrow().questionnaire();
  private static final PreparednessRules RULES = QuestionnaireLoader.preparedness(TestModels.MODEL);
  private static final Instant AS_OF = Instant.parse("2026-07-01T00:00:00Z");

  private static Applicability applicability(Map<String, ?> raw) {
    ParsedAnswers parsed = Answers.parse(SG_SME, raw, LocalDate.of(2026, 7, 1));
    assertThat(parsed.problems()).isEmpty();
    return Applicability.of(SG_SME, parsed.answers());
  }

  private static AnsweredForm form(Map<String, ?> raw) {
    Map<String, Instant> times =
        raw.keySet().stream().collect(Collectors.toMap(id -> id, id -> AS_OF));
    return AnsweredForm.of(SG_SME, applicability(raw), times, null);
  }

  private static Snapshot snapshot(
      @Nullable AnsweredForm form,
      @Nullable Map<String, Long> recordsHeld,
      @Nullable List<Vendor> vendors) {
    return new Snapshot(
        AS_OF,
        new Applicant(null, null, null, recordsHeld),
        vendors,
        form,
        List.of(),
        new ClaimHistory(List.of(), HistoryStatement.NOBODY));
  }

  private static List<Notifiability> estimates(
      Map<String, ?> answers,
      @Nullable Map<String, Long> recordsHeld,
      @Nullable List<Vendor> vendors) {
    return Preparedness.of(snapshot(form(answers), recordsHeld, vendors), RULES).notifiability();
  }

  private static Vendor vendor(
      List<String> categories, @Nullable Long records, List<String> access) {
    return new Vendor("Acme", "crm", categories, records, access, null, null, null, null, null);
  }

  private static final Map<String, Object> HARMLESS =
      Map.of(
          "data.categories", List.of("contact_details"),
          "data.identifiers", List.of("full_name"),
          "data.people_count", "under_500");

  /** 499 are fewer than 500 and 500 are not: reg. 4. */
  @ParameterizedTest
  @CsvSource({"0, NO", "1, NO", "499, NO", "500, YES", "501, YES"})
  void scaleWhenCountedThenFiveHundredIsTheLine(long people, Verdict scale) {
    Notifiability all = estimates(Map.of(), Map.of("contact_details", people), null).getFirst();

    assertThat(all.scale()).isEqualTo(scale);
    assertThat(all.people()).isEqualTo(People.exactly(people));
    assertThat(all.notifyWithinDays()).isEqualTo(3);
  }

  @Test
  void scaleWhenSeveralCategoriesThenBetweenTheLargestAndTheSum() {
    Map<String, Long> held = Map.of("contact_details", 300L, "salary", 250L);

    Notifiability all = estimates(HARMLESS, held, null).getFirst();

    assertThat(all.people()).isEqualTo(new People(300, 550));
    assertThat(all.scale()).isEqualTo(Verdict.NOT_KNOWN);
    assertThat(all.reasons()).anyMatch(reason -> reason.contains("may or may not reach 500"));
  }

  @Test
  void scaleWhenAnswersAndRecordDifferThenTheGreaterCounts() {
    Notifiability all = estimates(HARMLESS, Map.of("contact_details", 12_000L), null).getFirst();

    assertThat(all.verdict()).isEqualTo(Verdict.YES);
    assertThat(all.people()).isEqualTo(People.exactly(12_000));
  }

  @Test
  void harmWhenTheRecordTellsOfMoneyThenItCountsBesideTheAnswers() {
    Notifiability all = estimates(HARMLESS, Map.of("financial_accounts", 3L), null).getFirst();

    assertThat(all.harm()).isEqualTo(Verdict.YES);
    assertThat(all.scale()).isEqualTo(Verdict.NO);
    assertThat(all.verdict()).isEqualTo(Verdict.YES);
  }

  @Test
  void allWhenNothingWasToldThenCannotTellAndSaysWhat() {
    Notifiability all = estimates(Map.of(), null, null).getFirst();

    assertThat(all.verdict()).isEqualTo(Verdict.NOT_KNOWN);
    assertThat(all.people()).isNull();
    assertThat(all.reasons())
        .contains(
            "The number of individuals is not known.",
            "The kinds of data or the identifiers beside them are not known.");
  }

  @Test
  void allWhenOnlyBusinessSecretsAreHeldThenNobodyIsConcerned() {
    Notifiability all =
        estimates(Map.of(), Map.of("commercial_confidential", 9_000L), null).getFirst();

    assertThat(all.people()).isEqualTo(People.NOBODY);
    assertThat(all.verdict()).isEqualTo(Verdict.NO);
  }

  @Test
  void vendorsWhenOneHoldsDataThenItsOwnEstimate() {
    List<Notifiability> estimates =
        estimates(
            HARMLESS,
            Map.of("contact_details", 400L),
            List.of(vendor(List.of("contact_details"), 700L, List.of("holds_data"))));

    assertThat(estimates).hasSize(2);
    Notifiability vendor = estimates.getLast();
    assertThat(vendor.place()).isEqualTo(Place.VENDOR);
    assertThat(vendor.vendor()).isEqualTo("Acme");
    assertThat(vendor.people()).isEqualTo(People.exactly(700));
    assertThat(vendor.verdict()).isEqualTo(Verdict.YES);
    assertThat(estimates.getFirst().verdict()).isEqualTo(Verdict.NO);
  }

  @Test
  void vendorsWhenTheNumberItHoldsIsUnknownThenCannotTell() {
    Notifiability vendor =
        estimates(
                HARMLESS,
                Map.of("contact_details", 400L),
                List.of(vendor(List.of(), null, List.of("processes_data"))))
            .getLast();

    assertThat(vendor.verdict()).isEqualTo(Verdict.NOT_KNOWN);
    assertThat(vendor.reasons()).contains("The number of individuals is not known.");
  }

  @Test
  void vendorsWhenOneHasTheRunOfTheSystemsThenItReachesEverything() {
    Notifiability vendor =
        estimates(
                HARMLESS,
                Map.of("contact_details", 900L),
                List.of(vendor(List.of(), null, List.of("privileged_access"))))
            .getLast();

    assertThat(vendor.people()).isEqualTo(People.exactly(900));
    assertThat(vendor.verdict()).isEqualTo(Verdict.YES);
  }

  @Test
  void vendorsWhenOneReachesNoDataThenNoEstimate() {
    assertThat(
            estimates(HARMLESS, null, List.of(vendor(List.of(), null, List.of("sends_payments")))))
        .hasSize(1);
  }

  @Test
  void cyberTrustWhenReadThenTwentyTwoDomainsInFiveCumulativeTiers() {
    TieredFramework framework = QuestionnaireLoader.cyberTrust();

    assertThat(framework.domains()).hasSize(22);
    assertThat(java.util.Arrays.stream(Tier.values()).map(tier -> framework.domains(tier).size()))
        .containsExactly(10, 13, 19, 21, 22);
    assertThat(framework.verification()).contains("third-party summary", "not been checked");
  }

  @Test
  void cyberTrustWhenMappedThenQuestionsAndOptionsExist() {
    DomainMapping mapping = RULES.domainMappings().getFirst();
    assertThat(mapping.framework()).isEqualTo(RULES.cyberTrust().id());
    assertThat(RULES.cyberTrust().domains())
        .extracting(TieredFramework.Domain::id)
        .containsAll(mapping.domains().keySet());
    mapping
        .domains()
        .forEach((domain, evidence) ->
            evidence.forEach(one -> {
              assertThat(SG_SME.question(one.question())).as(domain).isPresent();
              assertThat(SG_SME.question(one.question()).orElseThrow().type().options())
                  .as(domain + " " + one.question())
                  .containsAll(one.options());
            }));
  }

  /**
   * Every answer a firm in full order gives: what is asked is met, the rest is told as not asked.
   */
  @Test
  void cyberTrustWhenEverythingIsInOrderThenSupportedAsFarAsAsked() {
    TierReadiness readiness = trust(inOrder());

    assertThat(readiness.supported()).isEqualTo(Tier.ADVOCATE);
    assertThat(readiness.tally().notMet() + readiness.tally().notKnown()).isZero();
    assertThat(readiness.tally().notAsked()).isEqualTo(5);
    assertThat(readiness.tiers().getFirst().verdict()).isEqualTo(Readiness.Verdict.NOT_KNOWN);
  }

  @Test
  void cyberTrustWhenAPromoterDomainIsMissedThenTheTiersBelowStand() {
    Map<String, Object> answers = inOrder();
    answers.put("updates.vulnerability_scans", "never");

    TierReadiness readiness = trust(answers);

    assertThat(status(readiness, "B.18")).isEqualTo(ClauseStatus.NOT_MET);
    assertThat(readiness.supported()).isEqualTo(Tier.PRACTITIONER);
    assertThat(readiness.notRuledOut()).isEqualTo(Tier.PRACTITIONER);
  }

  @Test
  void cyberTrustWhenASupporterDomainIsMissedThenNoTier() {
    Map<String, Object> answers = inOrder();
    answers.put("malware.antivirus", "some");

    assertThat(trust(answers).supported()).isNull();
    assertThat(trust(answers).notRuledOut()).isNull();
  }

  @Test
  void cyberTrustWhenNothingIsAnsweredThenNothingIsSupportedOrRuledOut() {
    TierReadiness readiness = Preparedness.of(snapshot(null, null, null), RULES).cyberTrust();

    assertThat(readiness.supported()).isNull();
    assertThat(readiness.notRuledOut()).isEqualTo(Tier.ADVOCATE);
    assertThat(readiness.tally().notKnown()).isEqualTo(17);
  }

  @Test
  void ofWhenTheQuestionnaireVersionIsUnknownThenNothingIsAsked() {
    AnsweredForm other = new AnsweredForm("sg-other", 7, List.of(), null);

    Preparedness preparedness = Preparedness.of(snapshot(other, null, null), RULES);

    assertThat(preparedness.cyberEssentials().required().notAsked()).isEqualTo(52);
    assertThat(preparedness.cyberTrust().tally().notAsked()).isEqualTo(22);
  }

  @Test
  void ofWhenWrittenAndReadThenTheSame() {
    Preparedness preparedness = Preparedness.of(snapshot(form(inOrder()), null, null), RULES);

    byte[] bytes = RecordCodec.writeJson(preparedness);

    assertThat(RecordCodec.readJson(Preparedness.class, bytes)).isEqualTo(preparedness);
  }

  private static TierReadiness trust(Map<String, Object> answers) {
    return Preparedness.of(snapshot(form(answers), null, null), RULES).cyberTrust();
  }

  private static ClauseStatus status(TierReadiness readiness, String domain) {
    return readiness.domains().stream()
        .filter(one -> one.id().equals(domain))
        .map(DomainStanding::status)
        .findFirst()
        .orElseThrow();
  }

  /** Takes for each question that a domain reads an answer that speaks for it. */
  private static Map<String, Object> inOrder() {
    Map<String, Object> answers = new HashMap<>();
    answers.put("assets.mobile_devices", "company_managed");
    answers.put("third_party.holds_personal_data", "yes");
    RULES
        .domainMappings()
        .getFirst()
        .domains()
        .values()
        .forEach(evidence -> evidence.forEach(one -> add(answers, one)));
    return answers;
  }

  private static void add(
      Map<String, Object> answers,
      io.plimsoll.engine.questionnaire.readiness.ClauseEvidence evidence) {
    if (evidence.any() != null) {
      answers.putIfAbsent(evidence.question(), evidence.any().getFirst());
    } else {
      java.util.TreeSet<String> all = new java.util.TreeSet<>(evidence.options());
      if (answers.get(evidence.question()) instanceof List<?> before) {
        before.forEach(option -> all.add((String) option));
      }
      answers.put(evidence.question(), List.copyOf(all));
    }
  }
}
