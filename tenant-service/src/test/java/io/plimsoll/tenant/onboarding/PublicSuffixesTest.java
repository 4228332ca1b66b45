package io.plimsoll.tenant.onboarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plimsoll.engine.basics.DomainName;
import org.junit.jupiter.api.Test;

class PublicSuffixesTest {

  @Test
  void parseWhenSectionsAreWholeThenCountsItsRules() {
    PublicSuffixes list =
        PublicSuffixes.parse(
            "// ===BEGIN ICANN DOMAINS===\ncom.sg  note\n*.ck\n!www.ck\n// ===END ICANN DOMAINS===\n");
    assertThat(list.size()).isEqualTo(3);
    assertThat(list.isPublicSuffix(DomainName.parse("com.sg"))).isTrue();
  }

  @Test
  void parseWhenCutWithinASectionThenRefused() {
    assertThatThrownBy(() -> PublicSuffixes.parse("// ===BEGIN ICANN DOMAINS===\nsg\ncom.s"))
        .hasMessageContaining("cut within ICANN DOMAINS");
  }

  @Test
  void parseWhenItIsAPageInsteadThenRefused() {
    assertThatThrownBy(() -> PublicSuffixes.parse("<html><title>Sign in</title></html>"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
