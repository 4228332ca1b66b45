package io.plimsoll.engine.score;

import io.plimsoll.engine.basics.Require;

/**
 * A number and where it comes from.
 *
 * @param value the number; its unit is told where it is used
 * @param basis where it comes from
 * @param source who published it, how it was derived, or why it was judged so
 */
public record Sourced(double value, Basis basis, String source) {
  public Sourced {
    Require.finite("value", value);
    Require.text("source", source);
  }
}
