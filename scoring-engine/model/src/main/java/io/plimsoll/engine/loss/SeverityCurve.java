package io.plimsoll.engine.loss;

/** A severity with its constants worked out, ready for formulas. Amounts may be +∞. */
interface SeverityCurve {
  static SeverityCurve of(Severity severity) {
    return switch (severity) {
      case Lognormal lognormal -> new LognormalCurve(lognormal);
      case TailedLognormal tailed -> new TailedCurve(tailed);
      case Gamma gamma -> new GammaCurve(gamma);
      case Discrete discrete -> new DiscreteCurve(discrete);
    };
  }

  /** P(X &gt; x). */
  double survival(double x);

  /** LEV: E[min(X, x)], accurate relative to itself below {@link #middle}. */
  double limitedMean(double x);

  /** E[max(X − x, 0)], accurate relative to itself above {@link #middle}. */
  double excessMean(double x);

  /** A point near the median: below it use limited means, above it excess means. */
  double middle();

  /**
   * The part [from, to] of E[max(X − origin, 0)^power]: ∫ power · (x − origin)^(power−1) · P(X &gt;
   * x) dx.
   *
   * @param power 1, 2 or 3
   * @param origin at most {@code from}
   */
  double momentBetween(int power, double origin, double from, double to);
}
