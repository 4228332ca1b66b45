package io.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plimsoll.engine.basics.CurrencyCode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class RatesTest {
  private static final Path SERVICE = Path.of("../../api/src/main/resources/application.yaml");
  private static final Pattern RATE = Pattern.compile("(?m)^ {6}([A-Z]{3}): ([0-9.]+)$");

  private static Options options(String... words) {
    return Options.parse(EnumSet.of(Option.CURRENCY), List.of(words));
  }

  private static String first(String pattern, String text) {
    Matcher matcher = Pattern.compile(pattern).matcher(text);
    assertThat(matcher.find()).as(pattern).isTrue();
    return Objects.requireNonNull(matcher.group(1));
  }

  /** Or else the command line would not print the service's bytes. */
  @Test
  void bundledWhenComparedThenTheServicesDefaults() throws IOException {
    String service = Files.readString(SERVICE);
    String fx = service.substring(service.indexOf("\n  fx:"));
    Map<CurrencyCode, BigDecimal> perUsd = new LinkedHashMap<>();
    RATE.matcher(fx)
        .results()
        .forEach(
            rate -> perUsd.put(new CurrencyCode(rate.group(1)), new BigDecimal(rate.group(2))));
    Rates rates = Rates.bundled();
    assertThat(rates.perUsd()).hasSizeGreaterThan(5).containsOnlyKeys(perUsd.keySet());
    perUsd.forEach(
        (currency, rate) -> assertThat(rates.perUsd().get(currency)).isEqualByComparingTo(rate));
    assertThat(rates.date()).isEqualTo(LocalDate.parse(first("(?m)^ {4}date: (\\S+)$", fx)));
    assertThat(rates.source()).isEqualTo(first("(?m)^ {4}source: \"(.*)\"$", fx));
  }

  @Test
  void askedWhenNothingIsSaidThenSingaporeDollars() {
    assertThat(Rates.bundled().asked(options()).to()).isEqualTo(CurrencyCode.SGD);
    assertThat(Rates.bundled().asked(options("--currency", "USD")).rate())
        .isEqualTo(BigDecimal.ONE);
  }

  @Test
  void askedWhenCurrencyIsUnknownThenBadInput() {
    for (String currency : List.of("XYZ", "sgd", "BHD")) {
      assertThatThrownBy(() -> Rates.bundled().asked(options("--currency", currency)))
          .isInstanceOf(BadInputException.class)
          .hasMessageContaining("--currency: ")
          .hasMessageContaining(currency);
    }
  }
}
