package io.plimsoll.api.usecase.score;

import io.plimsoll.engine.basics.CurrencyCode;
import io.plimsoll.engine.basics.FxRate;
import io.plimsoll.engine.decision.Cover;
import io.plimsoll.tenant.InvalidInputException;
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
    FxRate rate = rate(terms.currency());
    return new Cover(LayerTerms.perClaim(terms.limit(), terms.retention()).at(rate), null, rate);
  }

  /**
   * From US dollars.
   *
   * @throws InvalidInputException naming the currency when there is no rate for it
   */
  public FxRate rate(CurrencyCode currency) {
    return rates.rate(CurrencyCode.USD, currency).orElseThrow(() -> noRate(currency));
  }

  private static InvalidInputException noRate(CurrencyCode currency) {
    return new InvalidInputException(
        "/currency",
        "NO_EXCHANGE_RATE",
        "there is no rate from USD to " + currency.value() + "; ask the operator to configure one");
  }
}
