package io.plimsoll.engine.score;

import io.plimsoll.engine.evidence.AnsweredForm;
import io.plimsoll.engine.evidence.AnsweredQuestion;
import io.plimsoll.engine.evidence.Attestation;
import io.plimsoll.engine.evidence.Confidence;
import io.plimsoll.engine.evidence.Finding;
import io.plimsoll.engine.evidence.Outcome;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Holds answers against observations: what is borne out, what is contradicted, what is trusted. */
final class CrossCheck {
  private final List<Contradiction> contradictions = new ArrayList<>();
  private final @Nullable Finding[] contradicting;
  private final boolean[] borneOut;
  private final double trust;
  private int agreed;
  private int contradicted;

  CrossCheck(Snapshot snapshot, Parameters parameters, Sources sources, EvidenceIndex index) {
    contradicting = new @Nullable Finding[sources.questions.size()];
    borneOut = new boolean[contradicting.length];
    List<ContradictionRule> rules = parameters.contradictions();
    for (int r = 0; r < rules.size(); r++) {
      compare(rules.get(r), sources.ruleQuestion[r], index, sources.ruleCheck[r]);
    }
    count(attestation(snapshot));
    trust = parameters.trust().after(agreed, contradicted);
  }

  static @Nullable Attestation attestation(Snapshot snapshot) {
    AnsweredForm form = snapshot.form();
    return form == null ? null : form.attestation();
  }

  private void count(@Nullable Attestation attestation) {
    agreed = attestation == null ? 0 : attestation.agreed();
    contradicted = attestation == null ? 0 : attestation.contradicted();
    for (int q = 0; q < borneOut.length; q++) {
      borneOut[q] &= contradicting[q] == null;
      agreed += borneOut[q] ? 1 : 0;
      contradicted += contradicting[q] == null ? 0 : 1;
    }
  }

  private void compare(ContradictionRule rule, int question, EvidenceIndex index, int check) {
    AnsweredQuestion answer = index.answer(question);
    if (answer == null || !claims(rule, answer)) {
      return;
    }
    boolean passed = false;
    boolean known = true;
    for (EvidenceIndex.Seen seen = index.findings(check); seen != null; seen = seen.next) {
      Finding finding = seen.finding;
      if (finding.outcome() == Outcome.FAIL && finding.confidence() == Confidence.HIGH) {
        contradict(rule, question, answer, finding);
      }
      passed |= finding.outcome() == Outcome.PASS;
      known &= finding.outcome() == Outcome.PASS || finding.outcome() == Outcome.NOT_APPLICABLE;
    }
    borneOut[question] |= passed && known;
  }

  private static boolean claims(ContradictionRule rule, AnsweredQuestion answer) {
    for (String option : answer.options()) {
      if (rule.claims().contains(option)) {
        return true;
      }
    }
    return false;
  }

  private void contradict(
      ContradictionRule rule, int question, AnsweredQuestion answer, Finding finding) {
    if (contradicting[question] == null) {
      contradicting[question] = finding;
    }
    contradictions.add(
        new Contradiction(
            rule.id(),
            rule.question(),
            answer.options(),
            finding.checkId(),
            finding.asset(),
            finding.observedAt(),
            rule.severity(),
            finding.confidence(),
            rule.ask()));
  }

  List<Contradiction> contradictions() {
    return contradictions;
  }

  /** The finding that says otherwise about an answer; null when none does. */
  @Nullable Finding against(int question) {
    return contradicting[question];
  }

  /** Whether an observation has borne an answer out: it is then as good as seen. */
  boolean isBorneOut(int question) {
    return borneOut[question];
  }

  /** t of an answer at its word. */
  double trust() {
    return trust;
  }

  int agreed() {
    return agreed;
  }

  int contradicted() {
    return contradicted;
  }
}
