package io.plimsoll.engine.basics;

import io.plimsoll.engine.score.Peril;

/** What the architecture forbids, for the test that the rule catches it. */
public final class UsesALaterStage {
  private UsesALaterStage() {}

  /** Uses the score from the first stage. */
  public static Peril first() {
    return Peril.values()[0];
  }
}
