package io.plimsoll.engine.loss;

import io.plimsoll.engine.basics.Require;

/**
 * A lognormal claim size. Location μ = ln(mean) − σ²/2, median = exp(μ).
 *
 * @param mean expected claim in US dollars, &gt; 0, at most 10¹⁵
 * @param sigma standard deviation of the claim's logarithm, 0.01 to 5
 */
public record Lognormal(double mean, double sigma) implements Severity {
  static final double LEAST_SIGMA = 0.01;
  static final double MOST_SIGMA = 5;

  public Lognormal {
    Require.between("mean", Require.positive("mean", mean), 0, LARGEST);
    Require.between("sigma", sigma, LEAST_SIGMA, MOST_SIGMA);
  }

  /** From location and scale of the logarithm. */
  public static Lognormal ofLocation(double mu, double sigma) {
    return new Lognormal(StrictMath.exp(mu + sigma * sigma / 2), sigma);
  }

  /** μ. */
  public double location() {
    return StrictMath.log(mean) - sigma * sigma / 2;
  }
}
