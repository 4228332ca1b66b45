package io.plimsoll.api.rest.http;

import io.plimsoll.api.rest.wire.ExchangeRate;
import io.plimsoll.api.rest.wire.Money;
import io.plimsoll.engine.basics.FxRate;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The engine's US dollars as the contract shows them, in the asked currency. */
public final class Amounts {
  private Amounts() {}

  public static Money of(double usd, FxRate rate) {
    BigDecimal major = BigDecimal.valueOf(usd).multiply(rate.rate());
    return Wire.money(io.plimsoll.engine.basics.Money.ofMajor(major, rate.to()));
  }

  public static @Nullable Money orNull(@Nullable Double usd, FxRate rate) {
    return usd == null ? null : of(usd, rate);
  }

  /** Null within US dollars: nothing was exchanged. */
  public static @Nullable ExchangeRate rate(FxRate rate) {
    return rate.from().equals(rate.to())
        ? null
        : new ExchangeRate()
            .from(rate.from().value())
            .to(rate.to().value())
            .rate(rate.rate().doubleValue())
            .date(rate.date())
            .source(rate.source());
  }
}
