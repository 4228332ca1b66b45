package io.plimsoll.engine.questionnaire.readiness;

import io.plimsoll.engine.basics.Require;
import io.plimsoll.engine.questionnaire.RecordBand;

/**
 * How many individuals, as far as it was told.
 *
 * @param least fewest, ≥ 0
 * @param most most, at least {@code least}; {@link Long#MAX_VALUE} without an upper bound
 */
public record People(long least, long most) {
  /** Nobody. */
  public static final People NOBODY = new People(0, 0);

  public People {
    Require.notNegative("least", least);
    Require.that(most >= least, "most", "must not be below the least");
  }

  /** Exactly so many. */
  public static People exactly(long count) {
    return new People(count, count);
  }

  /** Those of a band of the questionnaire. */
  public static People of(RecordBand band) {
    return new People(band.least(), band.most());
  }

  /** Of two that were told of the same people the greater, end by end: the cautious reading. */
  public People or(People other) {
    return new People(StrictMath.max(least, other.least()), StrictMath.max(most, other.most()));
  }

  /** Whether there is nobody for certain. */
  public boolean isNobody() {
    return most == 0;
  }
}
