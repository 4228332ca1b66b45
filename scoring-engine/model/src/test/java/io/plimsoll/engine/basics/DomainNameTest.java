package io.plimsoll.engine.basics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DomainNameTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"example.com.sg", "a.co", "xn--bcher-kva.example", "3com.com", "a.xn--p1ai"})
  void newDomainNameWhenLdhThenAccepted(String name) {
    assertThat(new DomainName(name).value()).isEqualTo(name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "localhost",
        "",
        ".",
        "a..b",
        "-a.com",
        "a-.com",
        "a_b.com",
        "10.0.0.1",
        "a.com.",
        "A.com",
        "bücher.example",
        "a b.com",
        "1.2.3",
        "http://a.com",
        "a.com/x",
        "a.com:80"
      })
  void newDomainNameWhenNotLdhThenRefused(String name) {
    assertThatThrownBy(() -> new DomainName(name)).isInstanceOf(InvalidValueException.class);
  }

  @Test
  void newDomainNameWhenLabelOrNameTooLongThenRefused() {
    String label = "a".repeat(63);
    assertThat(new DomainName(label + ".com").value()).hasSize(67);
    assertThatThrownBy(() -> new DomainName("a" + label + ".com"))
        .hasMessageContaining("domain name");
    String name = (label + ".").repeat(4) + "com";
    assertThatThrownBy(() -> new DomainName(name)).hasMessageContaining("domain name");
  }

  @Test
  void isWithinWhenOnlyTheTextEndsAlikeThenFalse() {
    DomainName apex = DomainName.parse(" Example.COM. ");
    assertThat(new DomainName("mail.example.com").isWithin(apex)).isTrue();
    assertThat(apex.isWithin(apex)).isTrue();
    assertThat(new DomainName("badexample.com").isWithin(apex)).isFalse();
  }
}
