package io.plimsoll.engine.basics;

import java.util.Currency;
import java.util.Locale;

/**
 * An ISO 4217 currency code in upper case, for example {@code SGD}.
 *
 * @param value three upper-case letters known to ISO 4217
 */
public record CurrencyCode(String value) implements Comparable<CurrencyCode> {
  public static final CurrencyCode SGD = new CurrencyCode("SGD");
  public static final CurrencyCode USD = new CurrencyCode("USD");

  public CurrencyCode {
    Require.that(
        isKnown(value), "value", "must be an ISO 4217 code such as SGD, not '" + value + "'");
  }

  private static boolean isKnown(String value) {
    try {
      return value.equals(value.toUpperCase(Locale.ROOT))
          && Currency.getInstance(value).getDefaultFractionDigits() >= 0;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /** Decimal places of the minor unit: 2 for SGD (cents), 0 for JPY. */
  public int minorDigits() {
    return Currency.getInstance(value).getDefaultFractionDigits();
  }

  @Override
  public int compareTo(CurrencyCode other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
