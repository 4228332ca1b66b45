package io.plimsoll.engine.basics;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A dated exchange rate: one unit of {@code from} is {@code rate} units of {@code to}.
 *
 * @param from currency converted from
 * @param to currency converted to
 * @param rate greater than 0; 1 when both currencies are the same
 * @param date the day the rate was valid
 * @param source who published it
 */
public record FxRate(
    CurrencyCode from, CurrencyCode to, BigDecimal rate, LocalDate date, String source) {

  public FxRate {
    Require.that(rate.signum() > 0, "rate", "must be greater than 0");
    Require.that(
        !from.equals(to) || rate.compareTo(BigDecimal.ONE) == 0,
        "rate",
        "must be 1 within a currency");
    Require.text("source", source);
  }

  /** Converts, rounding half-even to the minor unit; refuses money in another currency. */
  public Money convert(Money money) {
    Require.that(money.currency().equals(from), "currency", "must be " + from);
    return Money.ofMajor(money.major().multiply(rate), to);
  }
}
