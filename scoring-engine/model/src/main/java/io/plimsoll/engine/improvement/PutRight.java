package io.plimsoll.engine.improvement;

import io.plimsoll.engine.evidence.Finding;
import io.plimsoll.engine.evidence.Outcome;
import io.plimsoll.engine.score.Assessment;
import io.plimsoll.engine.score.Contradiction;
import io.plimsoll.engine.score.Driver;
import io.plimsoll.engine.score.Factor;
import io.plimsoll.engine.score.Scorecard;
import io.plimsoll.engine.score.Snapshot;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A risk with some of its remedies done and seen to be done. Where a check that is put right had
 * contradicted an answer, it then passes: the contradiction is gone and the answer counts again.
 */
final class PutRight {
  private final Scorecard scorecard;
  private final Snapshot snapshot;
  private final Map<String, List<String>> contradicting = new TreeMap<>();

  PutRight(Scorecard scorecard, Snapshot snapshot, Assessment today) {
    this.scorecard = scorecard;
    this.snapshot = snapshot;
    Set<String> checks =
        today.contradictions().stream().map(Contradiction::check).collect(Collectors.toSet());
    scorecard.version().factors().forEach(factor -> note(factor, checks));
  }

  private void note(Factor factor, Set<String> checks) {
    if (factor.drivenBy() instanceof Driver.Checks driver) {
      List<String> shared = driver.ids().stream().filter(checks::contains).toList();
      if (!shared.isEmpty()) {
        contradicting.put(factor.id(), shared);
      }
    }
  }

  /** Factors whose checks contradict answers: putting them right changes what is believed. */
  Set<String> contradicting() {
    return contradicting.keySet();
  }

  Assessment assess(Set<String> done) {
    return scorecard.assess(snapshot(done), done);
  }

  Snapshot snapshot(Set<String> done) {
    Set<String> passing = new HashSet<>();
    contradicting.forEach(
        (factor, checks) -> passing.addAll(done.contains(factor) ? checks : List.of()));
    return passing.isEmpty() ? snapshot : passing(passing);
  }

  private Snapshot passing(Set<String> checks) {
    List<Finding> findings =
        snapshot.findings().stream()
            .map(finding -> checks.contains(finding.checkId()) ? passed(finding) : finding)
            .toList();
    return new Snapshot(
        snapshot.asOf(),
        snapshot.applicant(),
        snapshot.vendors(),
        snapshot.form(),
        findings,
        snapshot.history());
  }

  private Finding passed(Finding finding) {
    return Finding.supposed(
        finding.checkId(), finding.asset(), finding.severity(), Outcome.PASS, snapshot.asOf());
  }
}
