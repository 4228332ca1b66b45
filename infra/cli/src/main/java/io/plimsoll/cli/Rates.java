package io.plimsoll.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.plimsoll.engine.basics.CurrencyCode;
import io.plimsoll.engine.basics.FxRate;
import io.plimsoll.engine.basics.InvalidValueException;
import io.plimsoll.engine.basics.Require;
import io.plimsoll.engine.loader.RecordCodec;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;

/**
 * The exchange rates that are used when none is given: those the service starts with.
 *
 * @param date the day they were valid
 * @param source who published them
 * @param perUsd units of a currency for one US dollar
 */
record Rates(LocalDate date, String source, Map<CurrencyCode, BigDecimal> perUsd) {
  private static final String RESOURCE = "/exchange-rates.yaml";

  Rates {
    perUsd = Map.copyOf(perUsd);
  }

  static Rates bundled() {
    try (InputStream in = Rates.class.getResourceAsStream(RESOURCE)) {
      byte[] yaml = Objects.requireNonNull(in, RESOURCE).readAllBytes();
      return RecordCodec.readYaml(Rates.class, new String(yaml, UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(RESOURCE, e);
    }
  }

  /**
   * From US dollars to the currency named by {@link Option#CURRENCY}, else Singapore dollars.
   *
   * @throws BadInputException when there is no such currency or no rate for it
   */
  FxRate asked(Options options) {
    try {
      return fromUsd(
          options.value(Option.CURRENCY).map(CurrencyCode::new).orElse(CurrencyCode.SGD));
    } catch (InvalidValueException wrong) {
      throw new BadInputException(Option.CURRENCY.word() + ": " + wrong.reason());
    }
  }

  private FxRate fromUsd(CurrencyCode currency) {
    boolean same = currency.equals(CurrencyCode.USD);
    BigDecimal rate = same ? BigDecimal.ONE : perUsd.get(currency);
    Require.that(
        rate != null,
        "currency",
        "there is no rate for " + currency + "; name one in the document");
    return new FxRate(
        CurrencyCode.USD,
        currency,
        Objects.requireNonNull(rate).stripTrailingZeros(),
        date,
        source);
  }
}
