package io.plimsoll.engine.score;

import io.plimsoll.engine.evidence.AnsweredForm;
import io.plimsoll.engine.evidence.AnsweredQuestion;
import io.plimsoll.engine.evidence.Attestation;
import io.plimsoll.engine.evidence.Finding;
import io.plimsoll.engine.evidence.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A snapshot's answers by question and its findings by check and asset. */
final class EvidenceIndex {
  private static final double SECONDS_A_DAY = Duration.ofDays(1).toSeconds();

  private final Instant asOf;
  private final @Nullable Instant attestedAt;
  private final Map<String, AnsweredQuestion> answers = new HashMap<>();
  private final Map<String, TreeMap<String, Finding>> findings = new HashMap<>();

  EvidenceIndex(Snapshot snapshot) {
    asOf = snapshot.asOf();
    AnsweredForm form = snapshot.form();
    Attestation attestation = form == null ? null : form.attestation();
    attestedAt = attestation == null ? null : attestation.at();
    if (form != null) {
      form.answers().forEach(answer -> answers.put(answer.question(), answer));
    }
    snapshot.findings().forEach(this::add);
  }

  private void add(Finding finding) {
    findings
        .computeIfAbsent(finding.checkId(), check -> new TreeMap<>())
        .merge(finding.asset(), finding, EvidenceIndex::telling);
  }

  /** What was unavailable is carried forward: an unknown never replaces what is known. */
  private static Finding telling(Finding one, Finding other) {
    boolean oneKnown = one.outcome() != Outcome.UNKNOWN;
    boolean otherKnown = other.outcome() != Outcome.UNKNOWN;
    if (oneKnown != otherKnown) {
      return oneKnown ? one : other;
    }
    int later = one.observedAt().compareTo(other.observedAt());
    return later > 0 || later == 0 && rank(one) >= rank(other) ? one : other;
  }

  /** At the same moment the worse one counts, so that the order of findings does not matter. */
  private static int rank(Finding finding) {
    return switch (finding.outcome()) {
      case FAIL -> 4 + finding.confidence().ordinal();
      case PARTIAL -> 3;
      case PASS -> 2;
      case NOT_APPLICABLE -> 1;
      case UNKNOWN -> 0;
    };
  }

  @Nullable AnsweredQuestion answer(String question) {
    return answers.get(question);
  }

  /** One finding for each asset, ordered by asset. */
  Collection<Finding> findings(String check) {
    TreeMap<String, Finding> byAsset = findings.get(check);
    return byAsset == null ? List.of() : byAsset.values();
  }

  double ageDays(Finding finding) {
    return ageDays(finding.observedAt());
  }

  /** Signing the form says again that its answers hold. */
  double ageDays(AnsweredQuestion answer) {
    Instant given = Objects.requireNonNull(answer.answeredAt());
    return ageDays(attestedAt != null && attestedAt.isAfter(given) ? attestedAt : given);
  }

  private double ageDays(Instant then) {
    return Duration.between(then, asOf).toSeconds() / SECONDS_A_DAY;
  }
}
