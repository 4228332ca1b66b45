package io.plimsoll.engine.loss;

/** Sums over the values. */
final class DiscreteCurve implements SeverityCurve {
  private final double[] values;
  private final double[] probabilities;
  private final double mean;

  DiscreteCurve(Discrete discrete) {
    values = discrete.values().stream().mapToDouble(Double::doubleValue).toArray();
    probabilities = discrete.probabilities().stream().mapToDouble(Double::doubleValue).toArray();
    mean = momentBetween(1, 0, 0, Double.POSITIVE_INFINITY);
  }

  @Override
  public double survival(double x) {
    double sum = 0;
    for (int i = values.length - 1; i >= 0 && values[i] > x; i--) {
      sum += probabilities[i];
    }
    return sum;
  }

  @Override
  public double limitedMean(double x) {
    return momentBetween(1, 0, 0, x);
  }

  @Override
  public double excessMean(double x) {
    return momentBetween(1, x, x, Double.POSITIVE_INFINITY);
  }

  @Override
  public double middle() {
    return mean;
  }

  @Override
  public double momentBetween(int power, double origin, double from, double to) {
    double sum = 0;
    for (int i = values.length - 1; i >= 0 && values[i] > from; i--) {
      double reached = StrictMath.pow(StrictMath.min(values[i], to) - origin, power);
      sum += probabilities[i] * (reached - StrictMath.pow(from - origin, power));
    }
    return sum;
  }
}
