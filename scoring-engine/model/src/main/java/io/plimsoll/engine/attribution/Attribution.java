package io.plimsoll.engine.attribution;

import io.plimsoll.engine.score.Assessment;
import java.util.List;

/**
 * Why a score changed.
 *
 * @param before the earlier or other score
 * @param after the score that is explained
 * @param causes one part for each cause, in the order of {@link Cause}
 * @param lines every line of either score, and caps that act only between the two
 * @param evidence what is different in the evidence
 */
public record Attribution(
    Assessment before,
    Assessment after,
    List<CausePart> causes,
    List<LineAttribution> lines,
    List<EvidenceDifference> evidence) {
  public Attribution {
    causes = List.copyOf(causes);
    lines = List.copyOf(lines);
    evidence = List.copyOf(evidence);
  }
}
