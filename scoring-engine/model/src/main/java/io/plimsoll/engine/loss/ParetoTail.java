package io.plimsoll.engine.loss;

/** The truncated Pareto part of a {@link TailedLognormal}, between its threshold and maximum. */
final class ParetoTail implements SmoothCurve {
  private final double threshold;
  private final double maximum;
  private final double alpha;
  private final double scale;

  ParetoTail(double probability, double threshold, double maximum, double alpha) {
    this.threshold = threshold;
    this.maximum = maximum;
    this.alpha = alpha;
    scale = probability / StrictMath.expm1(alpha * StrictMath.log(maximum / threshold));
  }

  /** tailProbability · ((m/x)^α − 1) / ((m/c)^α − 1). */
  @Override
  public double survival(double x) {
    return x >= maximum ? 0 : scale * StrictMath.expm1(alpha * StrictMath.log(maximum / x));
  }

  @Override
  public double survivalMoment(int order, double from, double to) {
    double power = StrictMath.pow(maximum, alpha) * powerIntegral(order - alpha, from, to);
    return scale * (power - powerIntegral(order, from, to));
  }

  /** ∫ x^exponent dx over [from, to]; a logarithm when the exponent is −1. */
  private static double powerIntegral(double exponent, double from, double to) {
    double raised = exponent + 1;
    double span = StrictMath.log(to / from);
    double factor =
        StrictMath.abs(raised) < 1e-12 ? span : StrictMath.expm1(raised * span) / raised;
    return StrictMath.pow(from, raised) * factor;
  }

  @Override
  public double limitedMean(double x) {
    return momentBetween(1, threshold, threshold, StrictMath.min(x, maximum));
  }

  @Override
  public double excessMean(double x) {
    return momentBetween(1, threshold, x, maximum);
  }

  @Override
  public double middle() {
    return threshold;
  }

  @Override
  public double logScale() {
    return 1 / alpha;
  }
}
