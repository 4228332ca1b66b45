package io.plimsoll.collect.software;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VersionsTest {
  @ParameterizedTest
  @CsvSource({
    "2.4.9, 2.4.10",
    "2.4, 2.4.1",
    "1.0-rc1, 1.0",
    "1.0-beta2, 1.0-rc1",
    "9.2, 9.2p1",
    "9.2p1, 9.3",
    "1.0.1e, 1.0.1g",
    "1.0.1, 1.0.1a",
    "8.1.12, 8.1.012.1",
    "5.5.30, 99999999999999999999999.1",
  })
  void compareWhenOneIsEarlierThenLessAndTheOtherWayRound(String earlier, String later) {
    assertThat(Versions.ORDER.compare(earlier, later)).isNegative();
    assertThat(Versions.ORDER.compare(later, earlier)).isPositive();
  }

  @ParameterizedTest
  @CsvSource({"1.0, 1.0", "01.2, 1.2", "1.2, 1-2", "7.4p1, 7.4P1"})
  void compareWhenTheSamePartsThenEqual(String one, String other) {
    assertThat(Versions.ORDER.compare(one, other)).isZero();
  }
}
