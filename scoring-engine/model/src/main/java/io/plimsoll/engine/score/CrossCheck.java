package io.plimsoll.engine.score;

import io.plimsoll.engine.evidence.AnsweredQuestion;
import io.plimsoll.engine.evidence.Attestation;
import io.plimsoll.engine.evidence.Confidence;
import io.plimsoll.engine.evidence.Finding;
import io.plimsoll.engine.evidence.Outcome;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Holds answers against observations: what is borne out, what is contradicted, what is trusted. */
final class CrossCheck {
  private final List<Contradiction> contradictions = new ArrayList<>();
  private final Map<String, Finding> contradicting = new TreeMap<>();
  private final Set<String> borneOut = new HashSet<>();
  private final double trust;

  CrossCheck(EvidenceIndex index, Parameters parameters, @Nullable Attestation attestation) {
    parameters.contradictions().forEach(rule -> compare(rule, index));
    borneOut.removeAll(contradicting.keySet());
    int agreedBefore = attestation == null ? 0 : attestation.agreed();
    int contradictedBefore = attestation == null ? 0 : attestation.contradicted();
    trust =
        parameters
            .trust()
            .after(agreedBefore + borneOut.size(), contradictedBefore + contradicting.size());
  }

  private void compare(ContradictionRule rule, EvidenceIndex index) {
    AnsweredQuestion answer = index.answer(rule.question());
    if (answer == null || answer.options().stream().noneMatch(rule.claims()::contains)) {
      return;
    }
    boolean passed = false;
    boolean known = true;
    for (Finding finding : index.findings(rule.check())) {
      if (finding.outcome() == Outcome.FAIL && finding.confidence() == Confidence.HIGH) {
        contradict(rule, answer, finding);
      }
      passed |= finding.outcome() == Outcome.PASS;
      known &= finding.outcome() == Outcome.PASS || finding.outcome() == Outcome.NOT_APPLICABLE;
    }
    if (passed && known) {
      borneOut.add(rule.question());
    }
  }

  private void contradict(ContradictionRule rule, AnsweredQuestion answer, Finding finding) {
    contradicting.putIfAbsent(rule.question(), finding);
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
  @Nullable Finding against(String question) {
    return contradicting.get(question);
  }

  /** t of an answer: 1 once an observation has borne it out. */
  double trustIn(String question) {
    return borneOut.contains(question) ? 1 : trust;
  }

  double trust() {
    return trust;
  }
}
