package io.plimsoll.tenant.onboarding;

import io.plimsoll.engine.basics.Money;
import io.plimsoll.engine.basics.Require;
import org.jspecify.annotations.Nullable;

/**
 * Gross revenue of one financial year.
 *
 * @param money in minor units, not negative, at most 10^15 minor units
 * @param fiscalYear the calendar year in which the financial year ends, 1900 to 2200; null when the
 *     applicant did not say
 */
public record RevenueFigure(Money money, @Nullable Integer fiscalYear) {
  private static final long MOST = 1_000_000_000_000_000L;
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2200;

  public RevenueFigure {
    Require.that(
        money.amount() >= 0 && money.amount() <= MOST,
        "amount",
        "must be between 0 and " + MOST + " minor units");
    Require.that(
        fiscalYear == null || fiscalYear >= FIRST_YEAR && fiscalYear <= LAST_YEAR,
        "fiscalYear",
        "must be a calendar year, for example 2025");
  }
}
