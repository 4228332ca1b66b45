package io.plimsoll.engine.decision;

import io.plimsoll.engine.basics.Require;
import io.plimsoll.engine.score.Assessment;
import io.plimsoll.engine.score.Snapshot;

/**
 * What a decision looks at.
 *
 * @param snapshot the evidence
 * @param assessment its score
 * @param expectedLossUsd expected annual loss from the ground up in US dollars, ≥ 0
 */
public record UnderwritingCase(Snapshot snapshot, Assessment assessment, double expectedLossUsd) {
  public UnderwritingCase {
    Require.atLeast("expectedLossUsd", expectedLossUsd, 0);
  }
}
