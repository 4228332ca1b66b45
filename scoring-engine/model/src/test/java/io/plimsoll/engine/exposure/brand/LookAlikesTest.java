package io.plimsoll.engine.exposure.brand;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LookAlikesTest {
  @ParameterizedTest
  @CsvSource({
    "paypal.com, paypa1.com",
    "paypal.com, paypal.net",
    "paypal.com, paypla.com",
    "paypal.com, paypl.com",
    "paypal.com, payypal.com",
    "paypal.com, pay-pal.com",
    "paypal.com, paypak.com",
    "paypal.com, xn--pypal-4ve.com",
    "modern.sg, rnodern.sg",
    "modern.sg, modem.sg",
    "modern.sg, modern.com.sg",
    "wave.com.sg, vvave.com.sg",
    "www.wave.com.sg, wave.sg",
    "shop.wave.sg, vvave.sg"
  })
  void ofWhenOneSlipAwayThenAmongThem(String domain, String name) {
    assertThat(LookAlikes.of(domain)).contains(name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a.sg",
        "xn--bcher-kva.com",
        "a-very-long-name-of-a-company-that-nobody-would-ever-type.com",
        "harbourlight.com.sg"
      })
  void ofWhenAnyDomainThenCappedDistinctValidAndNotItself(String domain) {
    List<String> names = LookAlikes.of(domain);
    assertThat(names)
        .isNotEmpty()
        .hasSizeLessThanOrEqualTo(LookAlikes.MOST)
        .doesNotHaveDuplicates()
        .doesNotContain(domain)
        .allMatch(name -> name.matches("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z]+)+"));
  }

  @Test
  void ofWhenNothingIsBelowTheSuffixThenNone() {
    assertThat(LookAlikes.of("com.sg")).isEmpty();
    assertThat(LookAlikes.of("localhost")).isEmpty();
  }

  @Test
  void ofWhenBelowTheNameThenWhatIsBelowIsNotVaried() {
    assertThat(LookAlikes.of("mail.wave.sg")).isEqualTo(LookAlikes.of("wave.sg"));
  }

  @Test
  void ofWhenItsOwnRegistrySellsNoOtherLettersThenThoseOfOthers() {
    assertThat(LookAlikes.of("paypal.sg"))
        .contains("xn--pypal-4ve.com")
        .noneMatch(name -> name.startsWith("xn--") && name.endsWith(".sg"));
  }

  @Test
  void ofWhenTheNameIsOfUsualLengthThenSomeHundred() {
    assertThat(LookAlikes.of("harbourlight.com.sg")).hasSizeBetween(200, 400);
  }
}
