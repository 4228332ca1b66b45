package io.plimsoll.engine.loss;

import io.plimsoll.engine.basics.Require;

/**
 * A gamma claim size with mean shape · scale.
 *
 * @param shape 0.01 to 10,000
 * @param scale US dollars, &gt; 0, at most 10¹¹
 */
public record Gamma(double shape, double scale) implements Severity {
  public Gamma {
    Require.between("shape", shape, 0.01, 10_000);
    Require.between("scale", Require.positive("scale", scale), 0, 1e11);
  }
}
