package io.plimsoll.engine.loss;

import io.plimsoll.engine.basics.Require;

/**
 * The standard normal distribution, relative error below 2e-15 in both tails.
 *
 * <p>Everything rests on Mills' ratio M(z) = (1 − Φ(z)) / φ(z): it neither underflows nor cancels.
 */
final class Normal {
  /** The density beyond is below the smallest double. */
  private static final double NO_DENSITY = 38.7;

  private static final double INVERSE_ROOT_TWO_PI = 0.3989422804014327;

  /**
   * Coefficients of (1 + z)·M(z) in powers of y = (z − 5)/(z + 5): its Chebyshev series, computed
   * in 60 digits.
   */
  private static final double[] MILLS = {
    1.1568486282918946,
    -0.22948753825211288,
    0.07778159886873558,
    0.025072179301610414,
    -0.06617760077899622,
    0.06150504584106873,
    -0.03802659218770015,
    0.016348231268289524,
    -0.004201290311374602,
    1.953074162515575e-05,
    0.0004570438230350707,
    -0.00013437479745271,
    -2.480547954535769e-05,
    2.271132343460391e-05,
    -1.7717271036053674e-07,
    -3.2811016388183325e-06,
    3.218479730994642e-07,
    4.978094807204551e-07,
    -6.721394035045607e-08,
    -8.359770746895385e-08,
    9.926075661884747e-09,
    1.512694936824821e-08,
    -9.910078628955561e-10,
    -2.6750494057079106e-09,
    3.029780777567433e-11,
    3.8513993219383816e-10,
    5.013226273740375e-12,
    -3.1387280409109205e-11
  };

  private Normal() {}

  /** Density φ(z), for any z. The square of z is split so that it is exact. */
  static double density(double z) {
    if (!(StrictMath.abs(z) < NO_DENSITY)) {
      return 0;
    }
    double head = (float) z;
    double rest = (z - head) * (z + head) / 2;
    double restOfExp = 1 - rest * (1 - rest / 2 * (1 - rest / 3));
    return INVERSE_ROOT_TWO_PI * StrictMath.exp(-head * head / 2) * restOfExp;
  }

  /** P(Z ≤ z). */
  static double cdf(double z) {
    return survival(-z);
  }

  /** P(Z &gt; z). */
  static double survival(double z) {
    return z >= 0 ? tail(z) : 1 - tail(-z);
  }

  private static double tail(double z) {
    double density = density(z);
    return density == 0 ? 0 : density * mills(z);
  }

  /** P(low &lt; Z ≤ high), taken in the tail where it does not cancel; 0 when low ≥ high. */
  static double between(double low, double high) {
    if (low >= high) {
      return 0;
    }
    return low >= 0 ? survival(low) - survival(high) : cdf(high) - cdf(low);
  }

  /** Mills' ratio for z ≥ 0, in (0, 1.2534]; in four independent chains, which run side by side. */
  static double mills(double z) {
    double y = (z - 5) / (z + 5);
    double square = y * y;
    double fourth = square * square;
    double a = 0;
    double b = 0;
    double c = 0;
    double d = 0;
    for (int i = MILLS.length - 4; i >= 0; i -= 4) {
      a = a * fourth + MILLS[i];
      b = b * fourth + MILLS[i + 1];
      c = c * fourth + MILLS[i + 2];
      d = d * fourth + MILLS[i + 3];
    }
    return (a + b * y + square * (c + d * y)) / (1 + z);
  }

  /**
   * The z with P(Z ≤ z) = p.
   *
   * @param p in (0, 1); anything else is refused
   */
  static double quantile(double p) {
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
  static double roughUpperPoint(double tail) {
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
