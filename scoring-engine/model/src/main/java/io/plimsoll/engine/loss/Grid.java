package io.plimsoll.engine.loss;

import io.plimsoll.engine.basics.Require;

/**
 * Equally spaced points 0, step, 2·step, … on which a distribution is computed.
 *
 * @param step US dollars, &gt; 0
 * @param points 2 to 1,048,576; the transform rounds up to a power of two inside
 */
public record Grid(double step, int points) {
  static final int MOST_POINTS = 1 << 20;

  public Grid {
    Require.positive("step", step);
    Require.between("points", points, 2, MOST_POINTS);
  }

  /** Where the grid ends: points · step. */
  public double end() {
    return points * step;
  }
}
