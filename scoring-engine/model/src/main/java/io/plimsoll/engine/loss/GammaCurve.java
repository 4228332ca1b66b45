package io.plimsoll.engine.loss;

/** The gamma in incomplete gamma functions. */
final class GammaCurve implements SmoothCurve {
  private final double shape;
  private final double scale;
  private final double mean;

  GammaCurve(Gamma gamma) {
    shape = gamma.shape();
    scale = gamma.scale();
    mean = shape * scale;
  }

  @Override
  public double survival(double x) {
    return GammaFunctions.upper(shape, x / scale);
  }

  @Override
  public double limitedMean(double x) {
    if (x <= 0) {
      return 0;
    }
    if (isBeyondMean(x)) {
      return mean - excessMean(x);
    }
    return mean * GammaFunctions.lower(shape + 1, x / scale) + x * survival(x);
  }

  /** scale·((k − t)·Q(k, t) + k·t^k e^−t/Γ(k + 1)) with t = x/scale. */
  @Override
  public double excessMean(double x) {
    if (!isBeyondMean(x)) {
      return mean - limitedMean(x);
    }
    double t = x / scale;
    double tail = GammaFunctions.upper(shape, t);
    double excess = (shape - t) * tail + shape * GammaFunctions.power(shape, t);
    return tail == 0 ? 0 : scale * StrictMath.max(excess, 0);
  }

  /** One question for both means: rounded two ways, each would leave the work to the other. */
  private boolean isBeyondMean(double x) {
    return x / scale > shape;
  }

  @Override
  public double middle() {
    return mean;
  }

  @Override
  public double logScale() {
    return 1 / StrictMath.sqrt(shape + 1);
  }

  @Override
  public double survivalMoment(int order, double from, double to) {
    int power = order + 1;
    double moment = 1;
    for (int i = 0; i < power; i++) {
      moment *= scale * (shape + i);
    }
    return byParts(order, from, to, moment * between(shape + power, from / scale, to / scale));
  }

  private static double between(double shape, double from, double to) {
    return from > shape
        ? GammaFunctions.upper(shape, from) - GammaFunctions.upper(shape, to)
        : GammaFunctions.lower(shape, to) - GammaFunctions.lower(shape, from);
  }
}
