package io.plimsoll.engine.exposure.dns.caa;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The grammar of RFC 8659 section 4.2. */
class CaaIssuerTest {
  /** About as much as one record can hold. */
  private static final int LONG = 60_000;

  @ParameterizedTest
  @CsvSource({
    "ca.example, ca.example, ''",
    "CA.Example, ca.example, ''",
    "' ca.example ', ca.example, ''",
    "ca--1.example, ca--1.example, ''",
    "ca.example; account=230123, ca.example, account=230123",
    "ca.example;account=1 ; policy = ev , ca.example, account=1 ; policy = ev",
    "ca.example;a=, ca.example, a=",
    "ca.example;, ca.example, ''",
    "'', '', ''",
    ";, '', ''",
    "; a=b, '', a=b"
  })
  void parseWhenOfTheGrammarThenAuthorityAndParameters(
      String value, String domain, String parameters) {
    assertThat(CaaIssuer.parse(value)).contains(new CaaIssuer(domain, parameters));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%%%%%",
        "ca example",
        "-ca.example",
        "ca-.example",
        "ca..example",
        ".ca.example",
        "ca.example.",
        "ca.example; a",
        "ca.example; a=b c=d",
        "ca.example; =b",
        "ca.example; a=b;",
        "ca.example\u2003",
        "b\u00fccher.example"
      })
  void parseWhenNotOfTheGrammarThenNone(String value) {
    assertThat(CaaIssuer.parse(value)).isEmpty();
  }

  @Test
  @Timeout(value = 10, unit = TimeUnit.SECONDS)
  void parseWhenAsLongAsARecordCanBeThenReadAllTheSame() {
    assertThat(CaaIssuer.parse("a-".repeat(LONG / 2) + "a")).isPresent();
    assertThat(CaaIssuer.parse("a.".repeat(LONG / 2) + "a")).isPresent();
    assertThat(CaaIssuer.parse("a;" + "a=b;".repeat(LONG / 4) + "a=b")).isPresent();
    assertThat(CaaIssuer.parse(" ".repeat(LONG) + "!")).isEmpty();
    assertThat(CaaIssuer.parse("a;" + " ".repeat(LONG) + "!")).isEmpty();
  }
}
