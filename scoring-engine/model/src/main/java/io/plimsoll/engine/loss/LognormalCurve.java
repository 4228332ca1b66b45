package io.plimsoll.engine.loss;

/**
 * The lognormal in Mills' ratio: with z = (ln x − μ)/σ the identity mean·φ(z − σ) = x·φ(z) leaves
 * one exponential in each formula and no cancellation in the tails.
 */
final class LognormalCurve implements SmoothCurve {
  private final double mean;
  private final double mu;
  private final double sigma;

  LognormalCurve(Lognormal lognormal) {
    mean = lognormal.mean();
    mu = lognormal.location();
    sigma = lognormal.sigma();
  }

  private double standardised(double x) {
    return (StrictMath.log(x) - mu) / sigma;
  }

  @Override
  public double survival(double x) {
    return x <= 0 ? 1 : Normal.survival(standardised(x));
  }

  @Override
  public double limitedMean(double x) {
    if (x <= 0) {
      return 0;
    }
    double z = standardised(x);
    return z > 0 ? mean - excessMean(x) : x + x * Normal.density(z) * lowerRatios(z);
  }

  private double lowerRatios(double z) {
    return Normal.mills(sigma - z) - Normal.mills(-z);
  }

  @Override
  public double excessMean(double x) {
    if (x <= 0) {
      return mean;
    }
    double z = standardised(x);
    double scaled = x * Normal.density(z);
    if (z <= 0) {
      return mean - limitedMean(x);
    }
    if (scaled == 0 || z == Double.POSITIVE_INFINITY) {
      return 0;
    }
    return z < sigma
        ? mean - scaled * (Normal.mills(sigma - z) + Normal.mills(z))
        : scaled * (Normal.mills(z - sigma) - Normal.mills(z));
  }

  @Override
  public double middle() {
    return StrictMath.exp(mu);
  }

  @Override
  public double logScale() {
    return sigma;
  }

  @Override
  public double survivalMoment(int order, double from, double to) {
    int power = order + 1;
    double moment = StrictMath.exp(power * mu + power * power * sigma * sigma / 2);
    double share =
        Normal.between(standardised(from) - power * sigma, standardised(to) - power * sigma);
    return byParts(order, from, to, moment * share);
  }

  /** The amount that a claim exceeds with the given chance, below a half. */
  double exceededWith(double tail) {
    return StrictMath.exp(mu + sigma * Normal.upperPoint(tail));
  }
}
