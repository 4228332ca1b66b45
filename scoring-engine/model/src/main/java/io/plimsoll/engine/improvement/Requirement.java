package io.plimsoll.engine.improvement;

/**
 * Σ weight · value ≥ least over the channels, each value held within its bounds first.
 *
 * @param weights by channel, not negative
 * @param least the sum that is needed
 */
record Requirement(double[] weights, double least) {
  /** Far more than rounding can do, far less than matters; the scorecard itself decides at last. */
  static final double TOLERANCE = 1e-7;

  boolean isMet(double[] values, double[] low, double[] high) {
    double sum = 0;
    for (int c = 0; c < weights.length; c++) {
      if (weights[c] != 0) {
        sum += weights[c] * StrictMath.max(low[c], StrictMath.min(high[c], values[c]));
      }
    }
    return sum >= least - TOLERANCE;
  }
}
