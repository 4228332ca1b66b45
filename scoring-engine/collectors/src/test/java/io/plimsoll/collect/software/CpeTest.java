package io.plimsoll.collect.software;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plimsoll.engine.basics.InvalidValueException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CpeTest {
  /** The URI forms of NIST IR 7695 section 6.1 and their formatted strings. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      value = {
        "cpe:/a:apache:http_server:2.4.58 cpe:2.3:a:apache:http_server:2.4.58:*:*:*:*:*:*:*",
        "cpe:/a:openbsd:openssh:7.4:p1 cpe:2.3:a:openbsd:openssh:7.4:p1:*:*:*:*:*:*",
        "cpe:/o:microsoft:windows:- cpe:2.3:o:microsoft:windows:-:*:*:*:*:*:*:*",
        "cpe:/o:avm:fritz%21os cpe:2.3:o:avm:fritz\\!os:*:*:*:*:*:*:*:*",
        "cpe:2.3:a:f5:nginx:1.0:*:*:*:*:*:*:* cpe:2.3:a:f5:nginx:1.0:*:*:*:*:*:*:*",
        "cpe:2.3:a:b\\:c:d:*:*:*:*:*:*:*:* cpe:2.3:a:b\\:c:d:*:*:*:*:*:*:*:*",
      })
  void parseWhenWellFormedThenOneFormattedString(String text, String formatted) {
    assertThat(Cpe.parse(text)).hasToString(formatted);
  }

  @Test
  void releaseWhenAnyOrNoneThenEmpty() {
    assertThat(Cpe.parse("cpe:/a:b:c").release()).isEmpty();
    assertThat(Cpe.parse("cpe:/a:b:c:-").release()).isEmpty();
    assertThat(Cpe.parse("cpe:/a:b:c:1.2").release()).contains("1.2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "cpe:/", "cpe:/a", "cpe:/a:b", "cpe:/x:b:c", "cpe:/a:b%2:c", "cpe:/a::c"})
  void parseWhenMalformedThenRefused(String text) {
    assertThatThrownBy(() -> Cpe.parse(text)).isInstanceOf(InvalidValueException.class);
  }
}
