package io.plimsoll.engine.loader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plimsoll.engine.evidence.Confidence;
import io.plimsoll.engine.evidence.Finding;
import io.plimsoll.engine.evidence.Outcome;
import io.plimsoll.engine.evidence.Severity;
import io.plimsoll.engine.evidence.UnknownReason;
import io.plimsoll.engine.score.Contradiction;
import io.plimsoll.engine.score.ContradictionRule;
import io.plimsoll.engine.score.ScanContradictions;
import io.plimsoll.engine.score.ScanRule;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContradictionLoaderTest {

  private static final ScanContradictions RULES = ContradictionLoader.bundled();
  private static final Instant SEEN = Instant.parse("2026-11-01T00:00:00Z");

  private static Finding finding(String check, Outcome outcome, Confidence confidence) {
    @Nullable UnknownReason reason = outcome == Outcome.UNKNOWN ? UnknownReason.TIMED_OUT : null;
    return new Finding(
        check,
        "example.sg",
        outcome,
        Severity.HIGH,
        confidence,
        SEEN,
        reason,
        null,
        "Seen.",
        Map.of());
  }

  private static List<Contradiction> found(String question, String answer, Finding... findings) {
    return RULES.find(
        asked -> asked.equals(question) ? List.of(answer) : List.of(), List.of(findings));
  }

  @ParameterizedTest
  @CsvSource({
    "access.mfa_remote_access, yes, network.rdp-not-exposed, HIGH",
    "email.dmarc, yes, email.dmarc-enforced, HIGH",
    "assets.end_of_life, none_in_use, network.no-end-of-life-software, HIGH",
    "third_party.contact_centre, no, vendor.no-undeclared-contact-centre, MEDIUM",
    "record.domains, disclosed, tls.certificate-names-disclosed, MEDIUM",
    "data.encryption, yes, web.no-plain-login-form, HIGH",
    "updates.critical_window, within_14_days, network.no-known-exploited-vulnerability, HIGH",
  })
  void findWhenAnAnswerAndAFailureDisagreeThenToldWithAQuestionBack(
      String question, String answer, String check, Confidence sure) {
    List<Contradiction> found = found(question, answer, finding(check, Outcome.FAIL, sure));

    assertThat(found).hasSize(1);
    assertThat(found.getFirst().confidence()).isEqualTo(sure);
    assertThat(found.getFirst().ask()).contains("?");
    assertThat(found.getFirst().claimed()).containsExactly(answer);
  }

  @Test
  void findWhenTheFindingIsLessSureThanTheRuleAsksThenNothing() {
    assertThat(
            found(
                "access.mfa_remote_access",
                "yes",
                finding("network.rdp-not-exposed", Outcome.FAIL, Confidence.MEDIUM)))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"PASS", "PARTIAL", "NOT_APPLICABLE", "UNKNOWN"})
  void findWhenTheCheckDidNotFailThenNothing(Outcome outcome) {
    assertThat(
            found(
                "access.mfa_remote_access",
                "yes",
                finding("network.rdp-not-exposed", outcome, Confidence.HIGH)))
        .isEmpty();
  }

  @Test
  void findWhenTheAnswerClaimsNothingThenNothing() {
    Finding open = finding("network.rdp-not-exposed", Outcome.FAIL, Confidence.HIGH);
    assertThat(found("access.mfa_remote_access", "no", open)).isEmpty();
    assertThat(RULES.find(_ -> List.of(), List.of(open))).isEmpty();
  }

  @Test
  void bundledWhenHeldAgainstTheModelThenItHasEveryRuleOfIt() {
    List<ContradictionRule> ofModel =
        ModelLoader.load("plimsoll-sme-1.0.0").version().parameters().contradictions();
    assertThat(RULES.rules())
        .extracting(ScanRule::id)
        .containsAll(ofModel.stream().map(ContradictionRule::id).toList());
    for (ContradictionRule rule : ofModel) {
      ScanRule same =
          RULES.rules().stream()
              .filter(each -> each.id().equals(rule.id()))
              .findFirst()
              .orElseThrow();
      assertThat(same.question()).isEqualTo(rule.question());
      assertThat(same.claims()).isEqualTo(rule.claims());
      assertThat(same.check()).isEqualTo(rule.check());
      assertThat(same.ask()).isEqualTo(rule.ask());
    }
  }

  @Test
  void readWhenARuleNamesACheckThatIsNotThereThenRefused() {
    assertThatThrownBy(() ->
            ContradictionLoader.read(
                "{id: x, rules: [{id: a, question: q, claims: ['yes'], check: web.nothing,"
                    + " least: high, severity: low, ask: 'Why?'}]}"))
        .isInstanceOf(DocumentException.class)
        .hasMessageContaining("web.nothing");
  }
}
