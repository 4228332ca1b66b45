package io.plimsoll.engine.loss;

import io.plimsoll.engine.basics.Require;

/**
 * The standard normal distribution, relative error below 2e-15 in both tails.
 *
 * <p>Everything rests on Mills' ratio M(z) = (1 − Φ(z)) / φ(z): it neither underflows nor cancels.
 */
public final class Normal {
  private static final double INVERSE_ROOT_TWO_PI = 0.3989422804014327;

  /** Chebyshev coefficients of (1 + z)·M(z) in y = (z − 5)/(z + 5), fitted in 50 digits. */
  private static final double[] MILLS = {
    1.1579976221305188,
    -0.1633449388451398,
    -0.013683136055781576,
    0.03082200019810004,
    -0.016220073012046806,
    0.005616691016460094,
    -0.0014133933783549216,
    0.0002502625460725661,
    -2.468907239728387e-05,
    -1.0107964061837592e-06,
    7.495419179740573e-07,
    -7.600274268728337e-08,
    -1.1574771441328644e-08,
    3.333386472599843e-09,
    7.538039628171347e-11,
    -1.1104247263727494e-10,
    3.509243776551059e-12,
    3.6894953861750955e-12,
    -2.3376697776383095e-13,
    -1.3271797523541405e-13,
    9.921706995888276e-15,
    5.276004995455379e-15,
    -3.373097694187922e-16,
    -2.2804338776379946e-16,
    7.496330565808626e-18,
    1.0328041877290668e-17
  };

  private Normal() {}

  /** Density φ(z), for any z. */
  public static double density(double z) {
    double square = z * z;
    if (square > 1500) {
      return 0;
    }
    double lost = StrictMath.fma(z, z, -square);
    return INVERSE_ROOT_TWO_PI * StrictMath.exp(-square / 2) * (1 - lost / 2);
  }

  /** P(Z ≤ z). */
  public static double cdf(double z) {
    return survival(-z);
  }

  /** P(Z &gt; z). */
  public static double survival(double z) {
    return z >= 0 ? tail(z) : 1 - tail(-z);
  }

  private static double tail(double z) {
    double density = density(z);
    return density == 0 ? 0 : density * mills(z);
  }

  /** P(low &lt; Z ≤ high), taken in the tail where it does not cancel; 0 when low ≥ high. */
  public static double between(double low, double high) {
    if (low >= high) {
      return 0;
    }
    return low >= 0 ? survival(low) - survival(high) : cdf(high) - cdf(low);
  }

  /** Mills' ratio for z ≥ 0, in (0, 1.2534]. */
  static double mills(double z) {
    double y = (z - 5) / (z + 5);
    double twice = 2 * y;
    double next = 0;
    double afterNext = 0;
    for (int i = MILLS.length - 1; i > 0; i--) {
      double current = twice * next - afterNext + MILLS[i];
      afterNext = next;
      next = current;
    }
    return (y * next - afterNext + MILLS[0]) / (1 + z);
  }

  /**
   * The z with P(Z ≤ z) = p.
   *
   * @param p in (0, 1); anything else is refused
   */
  public static double quantile(double p) {
    Require.that(p > 0 && p < 1, "p", "must be between 0 and 1, both exclusive");
    if (p > 0.3 && p < 0.7) {
      return centralQuantile(p - 0.5);
    }
    return p < 0.5 ? -upperPoint(p) : upperPoint(1 - p);
  }

  /** The z with P(Z &gt; z) = tail for tail below a half, by Halley's method on ln of the tail. */
  static double upperPoint(double tail) {
    double z = roughUpperPoint(tail);
    for (int i = 0; i < 4; i++) {
      double ratio = mills(z);
      double error = StrictMath.log(density(z) * ratio / tail) * ratio;
      z += error / (1 + error * (1 / ratio - z) / 2);
    }
    return z;
  }

  /** Abramowitz and Stegun 26.2.23, absolute error below 4.5e-4. */
  private static double roughUpperPoint(double tail) {
    double t = StrictMath.sqrt(-2 * StrictMath.log(tail));
    double above = 2.515517 + t * (0.802853 + t * 0.010328);
    double below = 1 + t * (1.432788 + t * (0.189269 + t * 0.001308));
    return t - above / below;
  }

  /** Newton on Φ(z) − 1/2, which keeps its digits near the centre. */
  private static double centralQuantile(double aboveHalf) {
    double z = aboveHalf / INVERSE_ROOT_TWO_PI;
    for (int i = 0; i < 6; i++) {
      z -= (central(z) - aboveHalf) / density(z);
    }
    return z;
  }

  /** Φ(z) − 1/2 for |z| ≤ 1: φ(z)·(z + z³/3 + z⁵/15 + …), all terms of one sign. */
  private static double central(double z) {
    double term = z;
    double sum = z;
    for (int odd = 3; StrictMath.abs(term) > 1e-18 * StrictMath.abs(sum); odd += 2) {
      term *= z * z / odd;
      sum += term;
    }
    return density(z) * sum;
  }
}
