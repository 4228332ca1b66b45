package io.plimsoll.engine.score;

import io.plimsoll.engine.basics.Require;
import java.util.List;

/**
 * What the score hands to the loss stage: one linear predictor serves both, so the price holds no
 * second opinion.
 *
 * @param revenueUsd annual revenue in US dollars, &gt; 0; bounds the severity tail
 * @param countShape shape r of the negative binomial claim count, &gt; 0
 * @param logVariance variance of the logarithm of the claim rate, ≥ 0: the 90 % band of frequency
 *     and of expected loss is the estimate times exp(± 1.645 sd)
 * @param perils one rate for each peril of the model, in the model's order
 */
public record RatedRisk(
    double revenueUsd, double countShape, double logVariance, List<PerilRate> perils) {
  /** The standard normal's 95 % quantile: a two-sided 90 % band. */
  public static final double BAND_90 = 1.645;

  public RatedRisk {
    Require.positive("revenueUsd", revenueUsd);
    Require.positive("countShape", countShape);
    Require.atLeast("logVariance", logVariance, 0);
    perils = List.copyOf(Require.notEmpty("perils", perils));
    Require.unique("perils", perils, PerilRate::peril);
  }

  /** The factor exp(1.645 sd) by which the 90 % band reaches above and below the estimate, ≥ 1. */
  public double bandFactor() {
    return StrictMath.exp(BAND_90 * StrictMath.sqrt(logVariance));
  }

  /** Expected claims a year over all perils. */
  public double annualFrequency() {
    double sum = 0;
    for (PerilRate rate : perils) {
      sum += rate.annualFrequency();
    }
    return sum;
  }
}
