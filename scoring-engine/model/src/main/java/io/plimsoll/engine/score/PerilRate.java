package io.plimsoll.engine.score;

import io.plimsoll.engine.basics.Require;

/**
 * One peril of one risk, on the insured-claim basis, as the loss stage takes it over.
 *
 * @param peril which peril
 * @param annualFrequency expected claims a year, λ &gt; 0, with sector, size, factors and history
 * @param meanSeverityUsd mean cost of a claim in US dollars from the ground up, &gt; 0, with size
 *     and the severity effects of factors
 * @param sigma standard deviation of the logarithm of the lognormal severity, &gt; 0
 */
public record PerilRate(Peril peril, double annualFrequency, double meanSeverityUsd, double sigma) {
  public PerilRate {
    Require.positive("annualFrequency", annualFrequency);
    Require.positive("meanSeverityUsd", meanSeverityUsd);
    Require.positive("sigma", sigma);
  }

  /** Location of the lognormal severity: μ = ln(mean) − σ²/2. */
  public double mu() {
    return StrictMath.log(meanSeverityUsd) - sigma * sigma / 2;
  }
}
