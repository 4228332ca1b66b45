package io.plimsoll.engine.score;

import io.plimsoll.engine.breach.LeansOnScore;

/** The other half of a cycle, for the test that the rule catches it. */
public interface LeansOnBreach {
  LeansOnScore other();
}
