package io.plimsoll.api.config;

import io.plimsoll.api.usecase.score.ExchangeRates;
import io.plimsoll.engine.basics.CurrencyCode;
import io.plimsoll.engine.basics.FxRate;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Rates from the configuration; a pair without US dollars goes through them. */
final class ConfiguredRates implements ExchangeRates {
  private static final int DIGITS = 12;

  private final EngineConfiguration.Rates rates;
  private final Map<String, BigDecimal> perUsd = new TreeMap<>();

  ConfiguredRates(EngineConfiguration.Rates rates) {
    this.rates = rates;
    perUsd.put(CurrencyCode.USD.value(), BigDecimal.ONE);
    rates.perUsd().forEach((currency, rate) -> perUsd.put(checked(currency), rate));
  }

  private static String checked(String currency) {
    return new CurrencyCode(currency.toUpperCase(java.util.Locale.ROOT)).value();
  }

  @Override
  public Optional<FxRate> rate(CurrencyCode from, CurrencyCode to) {
    BigDecimal source = perUsd.get(from.value());
    BigDecimal target = perUsd.get(to.value());
    return source == null || target == null
        ? Optional.empty()
        : Optional.of(new FxRate(from, to, quotient(target, source), rates.date(), rates.source()));
  }

  private static BigDecimal quotient(BigDecimal target, BigDecimal source) {
    @Nullable BigDecimal exact = target.equals(source) ? BigDecimal.ONE : null;
    return exact != null
        ? exact
        : target
            .divide(source, new MathContext(DIGITS, RoundingMode.HALF_EVEN))
            .stripTrailingZeros();
  }
}
