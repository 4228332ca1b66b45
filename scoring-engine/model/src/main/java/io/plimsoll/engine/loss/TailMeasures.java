package io.plimsoll.engine.loss;

import io.plimsoll.engine.basics.Require;

/**
 * Bad years, US dollars after all terms. There is no 95 % measure: an SME has no claim in more than
 * 98 years of 100, so that it is always 0. Relative error about 1e-5 of each amount.
 *
 * @param valueAtRisk99 exceeded in at most 1 year of 100
 * @param valueAtRisk995 exceeded in at most 1 year of 200
 * @param tailValueAtRisk99 mean of the worst 1 % of years
 * @param tailValueAtRisk995 mean of the worst 0.5 % of years
 */
public record TailMeasures(
    double valueAtRisk99,
    double valueAtRisk995,
    double tailValueAtRisk99,
    double tailValueAtRisk995) {
  public TailMeasures {
    Require.atLeast("valueAtRisk99", valueAtRisk99, 0);
    Require.atLeast("valueAtRisk995", valueAtRisk995, valueAtRisk99);
    Require.atLeast("tailValueAtRisk99", tailValueAtRisk99, valueAtRisk99);
    double least = StrictMath.max(tailValueAtRisk99, valueAtRisk995);
    Require.atLeast("tailValueAtRisk995", tailValueAtRisk995, least);
  }
}
