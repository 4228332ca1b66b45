package io.plimsoll.engine.loss;

/** Complex functions on parallel arrays. */
final class ComplexMath {
  /** exp(x) below this is lost beside 1. */
  private static final double NEGLIGIBLE = -45;

  private ComplexMath() {}

  /** Stores exp(x + iy) − 1 at the index, accurate also when it is small. */
  static void expMinusOne(double x, double y, double[] re, double[] im, int index) {
    if (x < NEGLIGIBLE) {
      re[index] = -1;
      im[index] = 0;
      return;
    }
    double grown = StrictMath.expm1(x);
    double sine = StrictMath.sin(y / 2);
    double cosine = StrictMath.cos(y / 2);
    re[index] = grown - 2 * sine * sine * (1 + grown);
    im[index] = 2 * sine * cosine * (1 + grown);
  }
}
