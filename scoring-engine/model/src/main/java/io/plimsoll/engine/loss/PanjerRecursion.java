package io.plimsoll.engine.loss;

/**
 * Panjer's recursion for one group, Klugman, Panjer and Willmot, <i>Loss Models</i>, theorem 9.8.
 * Starts from a scaled 1 so that a chance of no claim below 1e-308 does not end it.
 */
final class PanjerRecursion {
  private static final double LARGE = 1e250;
  private static final double LOG_LARGE = 575.6462732485115;

  private PanjerRecursion() {}

  /** Masses of the sum at each point of the grid. */
  static double[] aggregate(ClaimGroup group, Grid grid, Discretisation method) {
    double[] severity = group.cells(grid, grid.points(), method);
    double paid = severity[0];
    double[] weighted = new double[severity.length];
    int last = masses(severity, weighted);
    double[] sum = new double[severity.length];
    sum[0] = 1;
    double mean = group.annualFrequency();
    double a = group.counts().panjerA(mean);
    double b = group.counts().panjerB(mean);
    double divisor = 1 - a * (1 - paid);
    double logScale = group.counts().logPgf(mean, paid);
    for (int j = 1; j < sum.length; j++) {
      sum[j] = next(severity, weighted, sum, j, StrictMath.min(j, last), a, b) / divisor;
      if (sum[j] > LARGE) {
        scale(sum, j + 1, 1 / LARGE);
        logScale += LOG_LARGE;
      }
    }
    scale(sum, sum.length, StrictMath.exp(logScale / 2));
    scale(sum, sum.length, StrictMath.exp(logScale / 2));
    return sum;
  }

  /** Turns cell means into masses and masses times index; gives the last index with mass. */
  private static int masses(double[] severity, double[] weighted) {
    int last = 0;
    for (int j = severity.length - 1; j > 0; j--) {
      severity[j] = severity[j - 1] - severity[j];
      weighted[j] = j * severity[j];
      last = last == 0 && severity[j] != 0 ? j : last;
    }
    return last;
  }

  private static double next(
      double[] severity, double[] weighted, double[] sum, int j, int last, double a, double b) {
    double plain = 0;
    double byIndex = 0;
    for (int i = 1; i <= last; i++) {
      plain += severity[i] * sum[j - i];
      byIndex += weighted[i] * sum[j - i];
    }
    return a * plain + b * byIndex / j;
  }

  private static void scale(double[] values, int count, double factor) {
    for (int i = 0; i < count; i++) {
      values[i] *= factor;
    }
  }
}
