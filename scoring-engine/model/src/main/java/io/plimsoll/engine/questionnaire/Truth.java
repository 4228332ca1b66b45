package io.plimsoll.engine.questionnaire;

import java.util.stream.Stream;

/** Kleene's three values: a statement over an open question is neither true nor false yet. */
public enum Truth {
  FALSE,
  UNDECIDED,
  TRUE;

  static Truth of(boolean value) {
    return value ? TRUE : FALSE;
  }

  static Truth all(Stream<Truth> parts) {
    return parts.reduce(TRUE, (a, b) -> a.compareTo(b) <= 0 ? a : b);
  }

  static Truth any(Stream<Truth> parts) {
    return parts.reduce(FALSE, (a, b) -> a.compareTo(b) >= 0 ? a : b);
  }

  Truth not() {
    return switch (this) {
      case TRUE -> FALSE;
      case FALSE -> TRUE;
      case UNDECIDED -> UNDECIDED;
    };
  }
}
