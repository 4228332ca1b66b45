package io.plimsoll.engine.breach;

import io.plimsoll.engine.score.LeansOnBreach;

/** One half of a cycle, for the test that the rule catches it. */
public interface LeansOnScore {
  LeansOnBreach other();
}
