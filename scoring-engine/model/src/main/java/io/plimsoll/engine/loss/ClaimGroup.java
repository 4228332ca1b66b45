package io.plimsoll.engine.loss;

import io.plimsoll.engine.basics.Require;
import java.util.List;

/**
 * Streams of claims that share one count: the number of claims follows {@code counts}, each belongs
 * to a stream in proportion to the frequencies. With Poisson counts the streams are independent.
 *
 * @param counts distribution of the number of claims of all streams together
 * @param streams at least one
 */
public record ClaimGroup(CountModel counts, List<ClaimStream> streams) {
  /** Expected claims a year beyond which no grid used here tells their sum to four digits. */
  static final double MOST_CLAIMS = 1e5;

  public ClaimGroup {
    streams = List.copyOf(Require.notEmpty("streams", streams));
  }

  /** Expected claims a year from the ground up. */
  public double annualFrequency() {
    double sum = 0;
    for (ClaimStream stream : streams) {
      sum += stream.annualFrequency();
    }
    return sum;
  }

  /** Expected claims a year that are paid more than the amount. */
  double frequencyAbove(double amount) {
    double sum = 0;
    for (ClaimStream stream : streams) {
      sum += stream.annualFrequency() * stream.severity().survival(amount);
    }
    return sum;
  }

  /** ln P(no claim is paid more than the amount). */
  double logNoneAbove(double amount) {
    double frequency = annualFrequency();
    return frequency == 0 ? 0 : counts.logPgf(frequency, frequencyAbove(amount) / frequency);
  }

  /** Sum over the streams of frequency × E[min(payment, amount)^power]. */
  double rateMoment(int power, double amount) {
    double sum = 0;
    for (ClaimStream stream : streams) {
      sum += stream.annualFrequency() * stream.severity().limitedMoment(power, amount);
    }
    return sum;
  }

  /** Sum over the streams of frequency × ∫ (x − centre)^power · P(payment &gt; x) dx. */
  double tailIntegral(int power, double centre, double from, double to) {
    double sum = 0;
    for (ClaimStream stream : streams) {
      sum += stream.annualFrequency() * stream.severity().tailIntegral(power, centre, from, to);
    }
    return sum;
  }

  /** Cumulants of the year's sum of min(payment, amount). */
  Cumulants cumulants(double amount) {
    double first = rateMoment(1, amount);
    double second = rateMoment(2, amount);
    double third = rateMoment(3, amount);
    double c = counts.dispersion();
    return new Cumulants(
        first,
        second + c * first * first,
        third + 3 * c * first * second + 2 * c * c * first * first * first);
  }

  /**
   * By how much putting claims on the grid raises the sum of E[min(payment, end)²], each times its
   * frequency: exact in the first cell, a sixth of the step squared for each claim above it.
   */
  double secondMomentGrowth(Grid grid) {
    double step = grid.step();
    double below = step * rateMoment(1, step) - rateMoment(2, step);
    return StrictMath.max(below + frequencyAbove(step) * step * step / 6, 0);
  }

  /** Survival function of one claim's payment, put on a grid: mean of each cell. */
  double[] cells(Grid grid, int length, Discretisation method) {
    double[] cells = new double[length];
    double frequency = annualFrequency();
    for (ClaimStream stream : streams) {
      if (stream.annualFrequency() > 0) {
        double weight = stream.annualFrequency() / frequency;
        method.add(stream.severity(), weight, grid.step(), cells);
      }
    }
    return cells;
  }
}
