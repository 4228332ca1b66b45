package io.plimsoll.engine.pmml;

import io.plimsoll.engine.score.FactorState;
import java.util.Locale;

/** The states that a plain scorecard tells apart. */
public enum CardState {
  /** The good state, z = 0; of a bonus, that it is there. */
  GOOD,
  /** Half way, z = ½. */
  PARTIAL,
  /** The bad state, z = 1; of a bonus, that it is missing. */
  BAD,
  /** Not known: worth what comparable firms are worth. */
  UNKNOWN;

  /**
   * What the state of an assessed factor amounts to: a card knows no age and no overruled answers.
   */
  public static CardState of(FactorState state) {
    return switch (state) {
      case GOOD -> GOOD;
      case PARTIAL -> PARTIAL;
      case BAD, CONTRADICTED -> BAD;
      case UNKNOWN, STALE, NOT_APPLICABLE -> UNKNOWN;
    };
  }

  /** The state z, 0 good to 1 bad; an unknown state has none, NaN. */
  double level() {
    return switch (this) {
      case GOOD -> 0;
      case PARTIAL -> 0.5;
      case BAD -> 1;
      case UNKNOWN -> Double.NaN;
    };
  }

  /** Its value in the exported document, in lower case. */
  public String category() {
    return name().toLowerCase(Locale.ROOT);
  }
}
