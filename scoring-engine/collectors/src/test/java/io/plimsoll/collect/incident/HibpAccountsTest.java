package io.plimsoll.collect.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HibpAccountsTest {
  @Test
  void countWhenAddressesShareBreachesThenHowManyAreInEach() {
    assertThat(
            HibpAccounts.count(
                "{\"tan\":[\"Adobe\"],\"lim\":[\"Adobe\",\"Gawker\",\"Gawker\"],\"\":[]}"))
        .hasToString("{Adobe=2, Gawker=1}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "{\"tan.siew.ling\":\"Adobe\"}",
        "{\"tan.siew.ling\":[1]}",
        "{\"tan.siew.ling\":[\"\"]}",
        "{\"tan.siew.ling\":[{}]}",
        "{\"tan.siew.ling\":[\"Adobe\"",
        "{\"tan.siew.ling\":[],\"tan.siew.ling\":[]}"
      })
  void countWhenItIsNoSuchAnswerThenRefusedWithoutNamingAnybody(String text) {
    assertThatThrownBy(() -> HibpAccounts.count(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasNoCause()
        .hasMessageNotContaining("tan");
  }
}
