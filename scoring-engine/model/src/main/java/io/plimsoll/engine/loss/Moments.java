package io.plimsoll.engine.loss;

import io.plimsoll.engine.basics.Require;

/**
 * Moments of a year's loss.
 *
 * @param mean expected annual loss, US dollars, ≥ 0
 * @param standardDeviation US dollars, ≥ 0
 * @param skewness third central moment over the cubed deviation; 0 without deviation
 */
public record Moments(double mean, double standardDeviation, double skewness) {
  public Moments {
    Require.atLeast("mean", mean, 0);
    Require.atLeast("standardDeviation", standardDeviation, 0);
    Require.finite("skewness", skewness);
  }
}
