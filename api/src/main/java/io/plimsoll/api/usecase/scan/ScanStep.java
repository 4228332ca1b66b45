package io.plimsoll.api.usecase.scan;

import io.plimsoll.engine.exposure.Observation;
import java.util.List;
import java.util.Map;

/**
 * What happened in a scan since its last step.
 *
 * @param counts of each group that came further, how many questions have their reading, and of how
 *     many
 * @param observations that came in since
 * @param turns that were finished since; everything they observed has been told
 * @param decisions about what to send, taken since
 */
public record ScanStep(
    Map<ScanGroup, Count> counts,
    List<Observation> observations,
    List<FinishedTurn> turns,
    List<OutboundDecision> decisions) {
  public ScanStep {
    counts = Map.copyOf(counts);
    observations = List.copyOf(observations);
    turns = List.copyOf(turns);
    decisions = List.copyOf(decisions);
  }

  /** Whether nothing happened that somebody who follows the scan would hear of. */
  public boolean isEmpty() {
    return counts.isEmpty() && observations.isEmpty() && turns.isEmpty();
  }

  /** Done, and of how many. */
  public record Count(int done, int total) {}
}
