package io.plimsoll.engine.loss;

/**
 * The incomplete gamma function for shapes from 0.01 to 10,000; relative error below 1e-12.
 *
 * <p>Series below the mean and continued fraction above it (Abramowitz and Stegun 6.5.29, 6.5.31).
 */
public final class GammaFunctions {
  private static final double HALF_LOG_TWO_PI = 0.9189385332046727;
  private static final double STIRLING_FROM = 15;
  private static final int MOST_TERMS = 100_000;
  private static final double EPSILON = 1e-17;
  private static final double TINY = 1e-300;

  private GammaFunctions() {}

  /** P(a, x): the chance that a gamma variable with shape a and scale 1 is at most x. */
  public static double lower(double a, double x) {
    if (x <= 0) {
      return 0;
    }
    return x < a + 1 ? series(a, x) : 1 - fraction(a, x);
  }

  /** Q(a, x) = 1 − P(a, x). */
  public static double upper(double a, double x) {
    if (x <= 0) {
      return 1;
    }
    return x < a + 1 ? 1 - series(a, x) : fraction(a, x);
  }

  /** x^a e^−x / Γ(a + 1), without overflow. */
  static double power(double a, double x) {
    if (x == Double.POSITIVE_INFINITY) {
      return 0;
    }
    if (a < STIRLING_FROM) {
      return StrictMath.exp(a * StrictMath.log(x) - x - logGamma(a + 1));
    }
    double apart = (x - a) / a;
    double exponent = a * (StrictMath.log1p(apart) - apart) - stirlingRest(a);
    return StrictMath.exp(exponent) / StrictMath.sqrt(2 * StrictMath.PI * a);
  }

  /** ln Γ(a) for a &gt; 0, absolute error below 1e-14 up to 15 and relative 1e-15 above. */
  static double logGamma(double a) {
    double product = 1;
    double shifted = a;
    while (shifted < STIRLING_FROM) {
      product *= shifted;
      shifted++;
    }
    double main = (shifted - 0.5) * StrictMath.log(shifted) - shifted + HALF_LOG_TWO_PI;
    return main + stirlingRest(shifted) - StrictMath.log(product);
  }

  /** Stirling's series after its main terms, for a ≥ 15. */
  private static double stirlingRest(double a) {
    double w = 1 / (a * a);
    double inner = 1.0 / 1260 - w * (1.0 / 1680 - w * (1.0 / 1188 - w * 691.0 / 360360));
    return (1.0 / 12 - w * (1.0 / 360 - w * inner)) / a;
  }

  private static double series(double a, double x) {
    double power = power(a, x);
    return power == 0 ? 0 : power * seriesSum(a, x);
  }

  private static double seriesSum(double a, double x) {
    double term = 1;
    double sum = 1;
    for (int n = 1; n < MOST_TERMS && term > EPSILON * sum; n++) {
      term *= x / (a + n);
      sum += term;
    }
    return sum;
  }

  private static double fraction(double a, double x) {
    double power = power(a, x);
    return power == 0 ? 0 : power * a * fractionValue(a, x);
  }

  /** Lentz's method. */
  private static double fractionValue(double a, double x) {
    double b = x + 1 - a;
    double c = 1 / TINY;
    double d = 1 / b;
    double value = d;
    for (int n = 1; n < MOST_TERMS; n++) {
      double numerator = -n * (n - a);
      b += 2;
      d = 1 / awayFromZero(numerator * d + b);
      c = awayFromZero(b + numerator / c);
      double factor = c * d;
      value *= factor;
      if (StrictMath.abs(factor - 1) < 1e-16) {
        break;
      }
    }
    return value;
  }

  private static double awayFromZero(double value) {
    return StrictMath.abs(value) < TINY ? TINY : value;
  }
}
