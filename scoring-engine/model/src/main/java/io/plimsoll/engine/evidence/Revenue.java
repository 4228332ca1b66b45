package io.plimsoll.engine.evidence;

import io.plimsoll.engine.basics.CurrencyCode;
import io.plimsoll.engine.basics.FxRate;
import io.plimsoll.engine.basics.Money;
import io.plimsoll.engine.basics.Require;

/**
 * What the applicant turns over in a year.
 *
 * @param annual gross revenue, not negative
 * @param toUsd dated rate from its currency to US dollars
 */
public record Revenue(Money annual, FxRate toUsd) {
  public Revenue {
    Require.notNegative("annual", annual.amount());
    Require.that(
        toUsd.from().equals(annual.currency()), "toUsd", "must convert " + annual.currency());
    Require.that(toUsd.to().equals(CurrencyCode.USD), "toUsd", "must convert to USD");
  }

  /** In US dollars. */
  public double usd() {
    return annual.major().multiply(toUsd.rate()).doubleValue();
  }
}
