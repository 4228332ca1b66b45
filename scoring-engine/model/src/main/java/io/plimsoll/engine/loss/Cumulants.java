package io.plimsoll.engine.loss;

/** First three cumulants of a sum; independent sums add. */
record Cumulants(double first, double second, double third) {
  static final Cumulants ZERO = new Cumulants(0, 0, 0);

  Cumulants plus(Cumulants other) {
    return new Cumulants(first + other.first, second + other.second, third + other.third);
  }

  Moments moments() {
    double deviation = StrictMath.sqrt(StrictMath.max(second, 0));
    double skewness = deviation == 0 ? 0 : third / second / deviation;
    return new Moments(first, deviation, skewness);
  }
}
