package io.plimsoll.api.usecase.score;

import io.plimsoll.engine.basics.CurrencyCode;
import io.plimsoll.engine.basics.FxRate;
import java.util.Optional;

/** Dated exchange rates with their source. */
public interface ExchangeRates {
  /** Empty when no rate is configured for the pair. */
  Optional<FxRate> rate(CurrencyCode from, CurrencyCode to);
}
