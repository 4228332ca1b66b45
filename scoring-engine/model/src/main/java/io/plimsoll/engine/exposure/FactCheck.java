package io.plimsoll.engine.exposure;

import io.plimsoll.engine.basics.Text;
import io.plimsoll.engine.evidence.Confidence;
import io.plimsoll.engine.evidence.Finding;
import io.plimsoll.engine.evidence.UnknownReason;
import io.plimsoll.engine.exposure.Reading.Answered;
import io.plimsoll.engine.exposure.Reading.Silent;
import io.plimsoll.engine.exposure.fact.Fact;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A check that reads one fact per subject. Silence and what was never asked become {@code UNKNOWN}
 * here, so that no check can take them for a failure.
 *
 * @param <F> the fact it reads
 */
public abstract class FactCheck<F extends Fact> implements Check {

  private final CheckDefinition definition;
  private final Class<F> kind;

  protected FactCheck(CheckDefinition definition, Class<F> kind) {
    this.definition = definition;
    this.kind = kind;
  }

  /** What there is to judge; one finding comes of each. */
  protected abstract List<Subject> subjects(ObservationSet observations);

  /** The conclusion about one subject whose fact is known. */
  protected abstract Verdict judge(
      F fact, Subject subject, ObservationSet observations, Instant asOf);

  @Override
  public final CheckDefinition definition() {
    return definition;
  }

  @Override
  public final List<Finding> judge(ObservationSet observations, Instant asOf) {
    return subjects(observations).stream()
        .map(subject -> finding(subject, observations, asOf))
        .toList();
  }

  private Finding finding(Subject subject, ObservationSet observations, Instant asOf) {
    Optional<Observation> seen = observations.find(subject.probe(), subject.probed());
    if (seen.isEmpty()) {
      return finding(subject, notAttempted(subject), asOf, null);
    }
    Observation observation = seen.get();
    return switch (observation.reading()) {
      case Silent silent ->
          finding(subject, silence(silent), observation.observedAt(), silent.retryAt());
      case Answered(Fact fact) ->
          finding(
              subject,
              kind.isInstance(fact)
                  ? judge(kind.cast(fact), subject, observations, asOf)
                  : unreadable(fact),
              observation.observedAt(),
              null);
    };
  }

  private static Verdict notAttempted(Subject subject) {
    return Verdict.unknown(
        UnknownReason.NOT_ATTEMPTED,
        Text.of("%s was not observed at %s.", subject.probe(), subject.probed()));
  }

  private static Verdict silence(Silent silent) {
    return Verdict.unknown(silent.reason(), silent.detail());
  }

  private static Verdict unreadable(Fact fact) {
    return Verdict.unknown(
        UnknownReason.MALFORMED,
        Text.of(
            "The observation holds a %s, which this check cannot read.",
            fact.getClass().getSimpleName()));
  }

  private Finding finding(
      Subject subject, Verdict verdict, Instant observedAt, @Nullable Instant retryAt) {
    return new Finding(
        definition.id(),
        subject.asset(),
        verdict.outcome(),
        definition.severity(),
        verdict.unknownReason() == null ? verdict.confidence() : Confidence.LOW,
        observedAt,
        verdict.unknownReason(),
        retryAt,
        verdict.summary(),
        verdict.evidence());
  }
}
