package io.plimsoll.engine.loss;

import io.plimsoll.engine.basics.Require;

/**
 * Claims of one kind.
 *
 * @param annualFrequency expected claims a year from the ground up, ≥ 0, at most 10⁵
 * @param severity what is paid of each
 */
public record ClaimStream(double annualFrequency, LayeredSeverity severity) {
  public ClaimStream {
    Require.between("annualFrequency", annualFrequency, 0, ClaimGroup.MOST_CLAIMS);
  }
}
