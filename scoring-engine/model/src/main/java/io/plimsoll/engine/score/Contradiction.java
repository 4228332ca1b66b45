package io.plimsoll.engine.score;

import io.plimsoll.engine.evidence.Confidence;
import io.plimsoll.engine.evidence.Severity;
import java.time.Instant;
import java.util.List;

/**
 * An answer that an observation says otherwise about. The observation is what counts.
 *
 * @param rule the rule that found it
 * @param question whose answer it is
 * @param claimed the options chosen
 * @param check the check that failed
 * @param asset what it looked at
 * @param observedAt when
 * @param severity how much it matters
 * @param confidence how sure the observation is
 * @param ask what to ask the applicant
 */
public record Contradiction(
    String rule,
    String question,
    List<String> claimed,
    String check,
    String asset,
    Instant observedAt,
    Severity severity,
    Confidence confidence,
    String ask) {
  public Contradiction {
    claimed = List.copyOf(claimed);
  }
}
