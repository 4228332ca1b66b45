package io.plimsoll.bench;

import io.plimsoll.engine.score.FactorState;
import java.util.Locale;

/** The states that a plain scorecard tells apart. */
enum CardState {
  GOOD,
  PARTIAL,
  BAD,
  UNKNOWN;

  /** A card knows no age and no overruled answers: these become what they amount to. */
  static CardState of(FactorState state) {
    return switch (state) {
      case GOOD -> GOOD;
      case PARTIAL -> PARTIAL;
      case BAD, CONTRADICTED -> BAD;
      case UNKNOWN, STALE, NOT_APPLICABLE -> UNKNOWN;
    };
  }

  /** The state z, 0 good to 1 bad; an unknown state has none. */
  double level() {
    return switch (this) {
      case GOOD -> 0;
      case PARTIAL -> 0.5;
      case BAD -> 1;
      case UNKNOWN -> Double.NaN;
    };
  }

  String category() {
    return name().toLowerCase(Locale.ROOT);
  }
}
