package io.plimsoll.engine.loss;

/**
 * How many claims a year brings, given their expected number. Members of the (a, b, 0) class.
 *
 * <p>Source of the negative binomial sizes: Cyentia IRIS 2025, P(≥ 1) and P(≥ 2) by revenue.
 */
public sealed interface CountModel permits PoissonCounts, NegativeBinomialCounts {

  /**
   * ln of the probability generating function at 1 − u. With u = P(a claim counts) this is ln of
   * the chance that none does.
   *
   * @param mean expected claims a year, ≥ 0
   * @param u 0 to 1
   */
  double logPgf(double mean, double u);

  /** Variance = mean + dispersion · mean²; 0 for Poisson, 1/size for the negative binomial. */
  double dispersion();

  /** The chance that none of the claims counts, when each counts with chance u. */
  default double none(double mean, double u) {
    return StrictMath.exp(logPgf(mean, u));
  }

  /** The chance that some claim counts, when each counts with chance u. */
  default double some(double mean, double u) {
    return 0 - StrictMath.expm1(logPgf(mean, u));
  }

  /** a of p(n) = (a + b/n)·p(n − 1). */
  double panjerA(double mean);

  /** b of p(n) = (a + b/n)·p(n − 1). */
  double panjerB(double mean);

  /**
   * Replaces each complex ψ by pgf(1 + ψ) − 1, without the cancellation of computing the generating
   * function first.
   */
  void compound(double mean, double[] re, double[] im);
}
