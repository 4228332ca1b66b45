package io.plimsoll.engine.loss;

/** A severity with a density: layer moments from moments of the survival function. */
interface SmoothCurve extends SeverityCurve {
  /** Below this ratio of width to start the closed form cancels and quadrature does not. */
  double NARROW = 0.25;

  /** ∫ x^order · P(X &gt; x) dx over [from, to], order 0 to 2. */
  double survivalMoment(int order, double from, double to);

  /** The change of ln x over which the survival function may change its character. */
  double logScale();

  @Override
  default double momentBetween(int power, double origin, double from, double to) {
    if (to <= from) {
      return 0;
    }
    return to - from <= NARROW * from
        ? narrow(power, origin, from, to)
        : wide(power, origin, from, to);
  }

  private double narrow(int power, double origin, double from, double to) {
    int panels = (int) StrictMath.ceil(2 * StrictMath.log(to / from) / logScale());
    return Quadrature.integrate(
        x -> power * StrictMath.pow(x - origin, power - 1) * survival(x),
        from,
        to,
        StrictMath.clamp(panels, 1, 100));
  }

  private double wide(int power, double origin, double from, double to) {
    double zeroth = survivalMoment(0, from, to);
    if (power == 1) {
      return zeroth;
    }
    double first = survivalMoment(1, from, to);
    if (power == 2) {
      return 2 * (first - origin * zeroth);
    }
    double second = survivalMoment(2, from, to);
    return 3 * (second - origin * (2 * first - origin * zeroth));
  }

  /**
   * By parts: the order-th survival moment from E[X^(order+1); from &lt; X ≤ to].
   *
   * @param partial that partial expectation
   */
  default double byParts(int order, double from, double to, double partial) {
    return (edge(order, to) - edge(order, from) + partial) / (order + 1);
  }

  private double edge(int order, double x) {
    double tail = survival(x);
    return tail == 0 ? 0 : StrictMath.pow(x, order + 1) * tail;
  }
}
