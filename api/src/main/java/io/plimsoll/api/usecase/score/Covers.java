package io.plimsoll.api.usecase.score;

import io.plimsoll.engine.basics.CurrencyCode;
import io.plimsoll.engine.basics.FxRate;
import io.plimsoll.engine.basics.Money;
import io.plimsoll.engine.decision.Cover;
import io.plimsoll.engine.loss.Layer;
import io.plimsoll.tenant.InvalidInputException;
import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Terms in any currency as the cover in US dollars that the engine prices. */
@Component
public class Covers {
  private final ExchangeRates rates;

  Covers(ExchangeRates rates) {
    this.rates = rates;
  }

  /**
   * @throws InvalidInputException naming the member that cannot be priced
   */
  public Cover of(Terms terms) {
    FxRate rate =
        rates.rate(CurrencyCode.USD, terms.currency()).orElseThrow(() -> noRate(terms.currency()));
    return new Cover(layer(terms, rate), null, rate);
  }

  private static @Nullable Layer layer(Terms terms, FxRate rate) {
    if (terms.limit() == null) {
      if (terms.retention() != null) {
        throw new InvalidInputException(
            "/limit", "LIMIT_MISSING", "must be given when a retention is given");
      }
      return null;
    }
    long retention = terms.retention() == null ? 0 : terms.retention();
    if (retention >= terms.limit()) {
      throw new InvalidInputException(
          "/retention", "RETENTION_ABOVE_LIMIT", "must be below the limit");
    }
    return new Layer(usd(retention, rate), usd(terms.limit(), rate));
  }

  private static double usd(long minor, FxRate rate) {
    BigDecimal major = new Money(minor, rate.to()).major();
    return major.divide(rate.rate(), MathContext.DECIMAL64).doubleValue();
  }

  private static InvalidInputException noRate(CurrencyCode currency) {
    return new InvalidInputException(
        "/currency",
        "NO_EXCHANGE_RATE",
        "there is no rate from USD to " + currency.value() + "; ask the operator to configure one");
  }
}
