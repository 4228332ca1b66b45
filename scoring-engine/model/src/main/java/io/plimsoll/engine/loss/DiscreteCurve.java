package io.plimsoll.engine.loss;

import java.util.Arrays;

/**
 * Sums over the values, from the top down so that small tails keep their digits. Survival, limited
 * and excess means take a search, however many values there are.
 */
final class DiscreteCurve implements SeverityCurve {
  private final double[] values;
  private final double[] probabilities;

  /** Chance of, and expectation from, each value and those above it. */
  private final double[] chanceFrom;

  private final double[] meanFrom;

  /** Expectation from the values below each. */
  private final double[] meanBelow;

  DiscreteCurve(Discrete discrete) {
    values = discrete.values().stream().mapToDouble(Double::doubleValue).toArray();
    probabilities = discrete.probabilities().stream().mapToDouble(Double::doubleValue).toArray();
    chanceFrom = new double[values.length + 1];
    meanFrom = new double[values.length + 1];
    meanBelow = new double[values.length + 1];
    for (int i = values.length - 1; i >= 0; i--) {
      chanceFrom[i] = chanceFrom[i + 1] + probabilities[i];
      meanFrom[i] = meanFrom[i + 1] + probabilities[i] * values[i];
    }
    for (int i = 0; i < values.length; i++) {
      meanBelow[i + 1] = meanBelow[i] + probabilities[i] * values[i];
    }
  }

  /** Index of the first value above x. */
  private int firstAbove(double x) {
    int found = Arrays.binarySearch(values, x);
    return found < 0 ? -found - 1 : found + 1;
  }

  @Override
  public double survival(double x) {
    return chanceFrom[firstAbove(x)];
  }

  @Override
  public double limitedMean(double x) {
    int above = firstAbove(x);
    return meanBelow[above] + (chanceFrom[above] == 0 ? 0 : x * chanceFrom[above]);
  }

  @Override
  public double excessMean(double x) {
    int above = firstAbove(x);
    return chanceFrom[above] == 0 ? 0 : StrictMath.max(meanFrom[above] - x * chanceFrom[above], 0);
  }

  @Override
  public double middle() {
    return meanFrom[0];
  }

  @Override
  public double momentBetween(int power, double origin, double from, double to) {
    double sum = 0;
    for (int i = values.length - 1; i >= 0 && values[i] > from; i--) {
      double reached = StrictMath.min(values[i], to) - origin;
      sum += probabilities[i] * (raised(reached, power) - raised(from - origin, power));
    }
    return sum;
  }

  private static double raised(double base, int power) {
    double product = base;
    for (int i = 1; i < power; i++) {
      product *= base;
    }
    return product;
  }
}
