package io.plimsoll.engine.score;

import io.plimsoll.engine.evidence.AnsweredForm;
import io.plimsoll.engine.evidence.AnsweredQuestion;
import io.plimsoll.engine.evidence.Attestation;
import io.plimsoll.engine.evidence.Finding;
import io.plimsoll.engine.evidence.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A snapshot's answers by question and its findings by check and asset, as far as they weigh. */
final class EvidenceIndex {
  private static final double SECONDS_A_DAY = Duration.ofDays(1).toSeconds();

  private final Instant asOf;
  private final @Nullable Instant attestedAt;
  private final @Nullable AnsweredQuestion[] answers;
  private final @Nullable Seen[] findings;
  private final @Nullable Seen[] latest;

  /** A finding and the next of the same check, by asset. */
  static final class Seen {
    Finding finding;
    @Nullable Seen next;

    Seen(Finding finding, @Nullable Seen next) {
      this.finding = finding;
      this.next = next;
    }
  }

  EvidenceIndex(Snapshot snapshot, Sources sources) {
    asOf = snapshot.asOf();
    answers = new @Nullable AnsweredQuestion[sources.questions.size()];
    findings = new @Nullable Seen[sources.checks.size()];
    latest = new @Nullable Seen[findings.length];
    AnsweredForm form = snapshot.form();
    Attestation attestation = form == null ? null : form.attestation();
    attestedAt = attestation == null ? null : attestation.at();
    if (form != null) {
      form.answers().forEach(answer -> add(answer, sources));
    }
    snapshot.findings().forEach(finding -> add(finding, sources));
  }

  private void add(AnsweredQuestion answer, Sources sources) {
    Integer question = sources.questions.get(answer.question());
    if (question != null) {
      answers[question] = answer;
    }
  }

  private void add(Finding finding, Sources sources) {
    Integer check = sources.checks.get(finding.checkId());
    if (check != null) {
      add(check.intValue(), finding);
    }
  }

  /** Assets come in their order; of several findings about one the telling one stays. */
  private void add(int check, Finding finding) {
    Seen last = latest[check];
    boolean isNext = last != null && finding.asset().compareTo(last.finding.asset()) > 0;
    Seen before = isNext ? last : null;
    Seen at = isNext ? null : findings[check];
    while (at != null && at.finding.asset().compareTo(finding.asset()) < 0) {
      before = at;
      at = at.next;
    }
    if (at != null && at.finding.asset().equals(finding.asset())) {
      at.finding = telling(at.finding, finding);
    } else {
      insert(check, before, new Seen(finding, at));
    }
  }

  private void insert(int check, @Nullable Seen before, Seen seen) {
    if (before == null) {
      findings[check] = seen;
    } else {
      before.next = seen;
    }
    if (seen.next == null) {
      latest[check] = seen;
    }
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

  @Nullable AnsweredQuestion answer(int question) {
    return answers[question];
  }

  /** The first of a check's findings, one for each asset, by asset; null when it was not run. */
  @Nullable Seen findings(int check) {
    return findings[check];
  }

  double ageDays(Finding finding) {
    return ageDays(finding.observedAt());
  }

  /** Signing the form says again that its answers hold. */
  double ageDays(AnsweredQuestion answer) {
    Instant given = Objects.requireNonNull(answer.answeredAt());
    return ageDays(attestedAt != null && attestedAt.isAfter(given) ? attestedAt : given);
  }

  /** In whole seconds, rounded down. */
  private double ageDays(Instant then) {
    long seconds = asOf.getEpochSecond() - then.getEpochSecond();
    return (asOf.getNano() < then.getNano() ? seconds - 1 : seconds) / SECONDS_A_DAY;
  }
}
