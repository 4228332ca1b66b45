package io.plimsoll.engine.basics;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An amount of money.
 *
 * @param amount in minor units (cents for SGD); may be negative
 * @param currency ISO 4217
 */
public record Money(long amount, CurrencyCode currency) {

  /**
   * From major units (dollars), rounded half-even to the minor unit; refuses what a long cannot
   * hold.
   */
  public static Money ofMajor(BigDecimal major, CurrencyCode currency) {
    BigDecimal minor =
        major.movePointRight(currency.minorDigits()).setScale(0, RoundingMode.HALF_EVEN);
    Require.that(minor.unscaledValue().bitLength() < Long.SIZE, "amount", "is too large");
    return new Money(minor.longValueExact(), currency);
  }

  /**
   * From major units (dollars), rounded half-even to the minor unit; refuses NaN and infinities.
   */
  public static Money ofMajor(double major, CurrencyCode currency) {
    return ofMajor(BigDecimal.valueOf(Require.finite("amount", major)), currency);
  }

  /** In major units (dollars), exact. */
  public BigDecimal major() {
    return BigDecimal.valueOf(amount, currency.minorDigits());
  }
}
