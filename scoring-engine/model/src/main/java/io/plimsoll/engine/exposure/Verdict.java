package io.plimsoll.engine.exposure;

import io.plimsoll.engine.basics.Copies;
import io.plimsoll.engine.basics.Text;
import io.plimsoll.engine.evidence.Confidence;
import io.plimsoll.engine.evidence.Outcome;
import io.plimsoll.engine.evidence.UnknownReason;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a check concludes about one asset, before asset, time and severity make it a finding. Both
 * texts quote what strangers sent, so that they are cut where nobody reads on.
 *
 * @param outcome the conclusion
 * @param confidence how sure it is; high unless told
 * @param unknownReason present exactly when the outcome is unknown
 * @param summary one sentence for a person
 * @param evidence the facts that led to it, by name
 */
public record Verdict(
    Outcome outcome,
    Confidence confidence,
    @Nullable UnknownReason unknownReason,
    String summary,
    Map<String, String> evidence) {

  private static final int LONGEST_SUMMARY = 1_000;
  private static final int LONGEST_EVIDENCE = 4_000;

  public Verdict {
    summary = Text.start(summary, LONGEST_SUMMARY);
    evidence = Copies.sorted(evidence);
  }

  /** All is as it should be; of high confidence. */
  public static Verdict pass(String summary) {
    return of(Outcome.PASS, null, summary);
  }

  /** Some of it is as it should be; of high confidence. */
  public static Verdict partial(String summary) {
    return of(Outcome.PARTIAL, null, summary);
  }

  /** It is not as it should be; of high confidence. */
  public static Verdict fail(String summary) {
    return of(Outcome.FAIL, null, summary);
  }

  /** There is nothing here that the check is about; of high confidence. */
  public static Verdict notApplicable(String summary) {
    return of(Outcome.NOT_APPLICABLE, null, summary);
  }

  /** Nothing can be said, and why; never held against the applicant. */
  public static Verdict unknown(UnknownReason reason, String summary) {
    return of(Outcome.UNKNOWN, reason, summary);
  }

  /** Adds a fact that led here; an empty value is left out. */
  public Verdict because(String name, String value) {
    if (value.isEmpty()) {
      return this;
    }
    Map<String, String> more = new TreeMap<>(evidence);
    more.put(name, Text.start(value, LONGEST_EVIDENCE));
    return new Verdict(outcome, confidence, unknownReason, summary, more);
  }

  /** The same conclusion, less sure. */
  public Verdict with(Confidence other) {
    return new Verdict(outcome, other, unknownReason, summary, evidence);
  }

  /**
   * The one that decides when several conclusions are about one thing: a failure outweighs what is
   * not known, and that a partial pass; empty when nothing is wrong and nothing open.
   */
  public static Optional<Verdict> worst(List<Verdict> each) {
    return Stream.of(Outcome.FAIL, Outcome.UNKNOWN, Outcome.PARTIAL)
        .flatMap(outcome -> each.stream().filter(verdict -> verdict.outcome() == outcome))
        .findFirst();
  }

  private static Verdict of(Outcome outcome, @Nullable UnknownReason reason, String summary) {
    return new Verdict(outcome, Confidence.HIGH, reason, summary, Map.of());
  }
}
