package io.plimsoll.engine.governance;

import io.plimsoll.engine.basics.Require;
import io.plimsoll.engine.loss.GammaFunctions;

/**
 * The exact two-sided interval of a Poisson mean for a count (F. Garwood, Biometrika 28, 1936): the
 * means that neither make so many events nor so few rarer than half of what is left out.
 *
 * @param low lower end, events, ≥ 0; 0 for a count of 0
 * @param high upper end, events, &gt; 0
 */
public record PoissonInterval(double low, double high) {
  private static final int HALVINGS = 200;

  /**
   * The interval of a count.
   *
   * @param count events seen, 0 to 10⁷
   * @param confidence how much it holds, between 0 and 1, for example 0.95
   */
  public static PoissonInterval of(long count, double confidence) {
    Require.between("count", count, 0, 1e7);
    Require.that(confidence > 0 && confidence < 1, "confidence", "must be between 0 and 1");
    double tail = (1 - confidence) / 2;
    return new PoissonInterval(low(count, tail), high(count, tail));
  }

  /** The mean under which {@code count} or more events have the chance {@code tail}. */
  private static double low(long count, double tail) {
    return count == 0 ? 0 : solve(count, mean -> GammaFunctions.lower(count, mean) >= tail);
  }

  /** The mean under which {@code count} or fewer events have the chance {@code tail}. */
  private static double high(long count, double tail) {
    return solve(count, mean -> GammaFunctions.upper(count + 1.0, mean) <= tail);
  }

  private interface Reached {
    boolean at(double mean);
  }

  /** The least mean at which a condition holds that never ceases to hold as the mean grows. */
  private static double solve(long count, Reached reached) {
    double low = 0;
    double high = count + 1.0;
    while (!reached.at(high)) {
      high *= 2;
    }
    for (int i = 0; i < HALVINGS && high > StrictMath.nextUp(low); i++) {
      double middle = low + (high - low) / 2;
      if (reached.at(middle)) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return high;
  }

  /** Both ends divided by a positive number, for example by the expected count. */
  public PoissonInterval over(double divisor) {
    Require.positive("divisor", divisor);
    return new PoissonInterval(low / divisor, high / divisor);
  }
}
