package io.plimsoll.engine.basics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class MoneyTest {
  private static final CurrencyCode JPY = new CurrencyCode("JPY");

  @Test
  void ofMajorWhenHalfCentThenRoundsToEven() {
    assertThat(Money.ofMajor(new BigDecimal("1.005"), CurrencyCode.SGD).amount()).isEqualTo(100);
    assertThat(Money.ofMajor(new BigDecimal("1.015"), CurrencyCode.SGD).amount()).isEqualTo(102);
    assertThat(Money.ofMajor(1234.6, JPY).amount()).isEqualTo(1235);
  }

  @Test
  void ofMajorWhenTooLargeThenRefused() {
    assertThatThrownBy(() -> Money.ofMajor(1e17, CurrencyCode.SGD))
        .isInstanceOf(InvalidValueException.class)
        .hasMessage("amount is too large");
  }

  @Test
  void convertWhenCurrenciesDifferInDigitsThenExact() {
    FxRate rate =
        new FxRate(
            CurrencyCode.SGD, JPY, new BigDecimal("115.5"), LocalDate.of(2026, 1, 2), "a bank");
    assertThat(rate.convert(new Money(10_000, CurrencyCode.SGD))).isEqualTo(new Money(11_550, JPY));
    assertThatThrownBy(() -> rate.convert(new Money(1, CurrencyCode.USD)))
        .hasMessage("currency must be SGD");
  }

  @Test
  void newCurrencyCodeWhenUnknownThenRefused() {
    for (String bad : new String[] {"sgd", "XXY", "S", "", "XXX"}) {
      assertThatThrownBy(() -> new CurrencyCode(bad)).isInstanceOf(InvalidValueException.class);
    }
  }
}
