package io.plimsoll.engine.score;

/**
 * One piece of evidence about a factor.
 *
 * @param state z, 0 good to 1 bad; meaningless while unknown
 * @param freshness g, 1 fresh to 0 unknown
 * @param trust t, 1 for what was seen
 */
record Piece(double state, double freshness, double trust) {
  static final Piece UNKNOWN = new Piece(0, 0, 1);

  static Piece seen(double state, double freshness) {
    return new Piece(state, freshness, 1);
  }

  boolean isKnown() {
    return freshness > 0;
  }
}
