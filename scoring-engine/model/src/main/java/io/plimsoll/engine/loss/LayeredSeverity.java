package io.plimsoll.engine.loss;

import io.plimsoll.engine.basics.Require;

/**
 * What a layer pays of one claim, zero included. Formulas are closed except for layers narrower
 * than a quarter of their retention, which take 20-node quadrature. Relative errors: 1e-12 for
 * expectations, 1e-10 for third moments; gamma severities 1e-10.
 */
public final class LayeredSeverity {
  private static final double FINE = 1e-6;

  private final SeverityCurve curve;
  private final double retention;
  private final double limit;

  private LayeredSeverity(SeverityCurve curve, double retention, double limit) {
    this.curve = curve;
    this.retention = retention;
    this.limit = limit;
  }

  /** The payments of a layer. */
  public static LayeredSeverity of(Severity severity, Layer layer) {
    return new LayeredSeverity(SeverityCurve.of(severity), layer.retention(), layer.width());
  }

  /** The same severity from the ground up. */
  public static LayeredSeverity groundUp(Severity severity) {
    return of(severity, Layer.GROUND_UP);
  }

  /** P(payment &gt; amount); amount in US dollars, ≥ 0. */
  public double survival(double amount) {
    requireAmount(amount);
    return amount >= limit ? 0 : curve.survival(retention + amount);
  }

  /** E[payment], US dollars. */
  public double mean() {
    return moment(1);
  }

  /** E[payment^power] for power 1, 2 or 3, US dollars to that power. */
  public double moment(int power) {
    return limitedMoment(power, limit);
  }

  /** LEV of the payment: E[min(payment, amount)], US dollars. */
  public double limitedMean(double amount) {
    return limitedMoment(1, amount);
  }

  /** E[min(payment, amount)^power] for power 1, 2 or 3, US dollars to that power. */
  public double limitedMoment(int power, double amount) {
    requireAmount(amount);
    Require.that(power >= 1 && power <= 3, "power", "must be 1, 2 or 3");
    double top = retention + StrictMath.min(amount, limit);
    return StrictMath.max(curve.momentBetween(power, retention, retention, top), 0);
  }

  /** ∫ (x − centre)^power · P(payment &gt; x) dx over [from, to], power 0 to 2. */
  double tailIntegral(int power, double centre, double from, double to) {
    double top = StrictMath.min(to, limit);
    return from >= top
        ? 0
        : curve.momentBetween(power + 1, retention + centre, retention + from, retention + top)
            / (power + 1);
  }

  private static void requireAmount(double amount) {
    Require.that(amount >= 0, "amount", "must not be negative");
  }

  double limit() {
    return limit;
  }

  /**
   * Adds weight × the mean of the survival function over each cell [j·step, (j+1)·step]. Where the
   * step is below 1e-6 of the retention the middle of the cell stands for it: a difference of means
   * would lose its digits.
   */
  void addCellAverages(double weight, double step, double[] cells) {
    if (step < FINE * retention) {
      addCellMiddles(weight, step, cells);
    } else {
      addMeanDifferences(weight, step, cells);
    }
  }

  /**
   * Limited means serve below the middle and excess means above: either difference keeps its digits
   * there.
   */
  private void addMeanDifferences(double weight, double step, double[] cells) {
    int covered = cellsCovered(step, cells.length);
    int below = StrictMath.min(covered, belowMiddle(step));
    double scale = weight / step;
    double limited = below > 0 ? curve.limitedMean(retention) : 0;
    for (int j = 0; j < below; j++) {
      double next = curve.limitedMean(end(step, j));
      cells[j] += scale * (next - limited);
      limited = next;
    }
    double excess = below < covered ? curve.excessMean(retention + below * step) : 0;
    for (int j = below; j < covered; j++) {
      double next = curve.excessMean(end(step, j));
      cells[j] += scale * (excess - next);
      excess = next;
    }
  }

  private int cellsCovered(double step, int most) {
    return (int) StrictMath.min(most, StrictMath.ceil(limit / step));
  }

  private int belowMiddle(double step) {
    double cells = (curve.middle() - retention) / step;
    return (int) StrictMath.clamp(cells, 0, 1 << 30);
  }

  private double end(double step, int cell) {
    return retention + StrictMath.min((cell + 1) * step, limit);
  }

  /** Adds weight × the survival function at each cell's middle: rounding to the nearest point. */
  void addCellMiddles(double weight, double step, double[] cells) {
    for (int j = 0; j < cells.length; j++) {
      cells[j] += weight * survival((j + 0.5) * step);
    }
  }
}
