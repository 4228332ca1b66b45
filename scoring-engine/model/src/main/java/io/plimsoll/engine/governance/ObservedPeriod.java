package io.plimsoll.engine.governance;

import io.plimsoll.engine.basics.Require;

/**
 * What became of one insured period.
 *
 * @param annualFrequency claims a year the model expected at the period's start, &gt; 0
 * @param years how much of the period has been observed, in years, &gt; 0 to 100
 * @param claims how many claims it had, ≥ 0
 */
public record ObservedPeriod(double annualFrequency, double years, long claims) {
  private static final double LONGEST = 100;

  public ObservedPeriod {
    Require.positive("annualFrequency", annualFrequency);
    Require.between("years", Require.positive("years", years), 0, LONGEST);
    Require.notNegative("claims", claims);
  }

  /** Claims expected in the observed time: frequency times years. */
  public double expected() {
    return annualFrequency * years;
  }
}
