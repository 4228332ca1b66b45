package io.plimsoll.bench.exposure;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.collect.guard.OutboundDecision;
import io.plimsoll.collect.guard.Permission.Rule;
import java.time.Instant;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PolitenessTest {
  private final Politeness politeness = new Politeness();

  private void allow(int times, String purpose, @Nullable String address) {
    IntStream.range(0, times)
        .forEach(i ->
            politeness.count(
                new OutboundDecision(
                    Instant.EPOCH, "bench", purpose, "a.example", address, 25, true, null, "")));
  }

  @Test
  void resolverSecondsWhenFiftyASecondAreAllowedThenThatMany() {
    allow(500, "dns", null);
    assertThat(politeness.questions()).isEqualTo(500);
    assertThat(politeness.resolverSeconds()).isEqualTo(10);
  }

  @Test
  void connectionSecondsWhenOneASecondIsAllowedThenOfTheBusiestAddress() {
    allow(30, "web", "198.19.0.1");
    allow(12, "port", "198.19.0.1");
    allow(20, "web", "198.19.0.2");
    assertThat(politeness.connections()).isEqualTo(62);
    assertThat(politeness.connectionSeconds()).isEqualTo(42);
    assertThat(politeness.mailSeconds()).isZero();
  }

  @Test
  void mailSecondsWhenTenInFiveMinutesAreAllowedThenAWaitBeforeEachFurtherTen() {
    allow(10, "mail_exchanger", "198.18.0.60");
    assertThat(politeness.mailSeconds()).isZero();
    allow(11, "mail_exchanger", "198.18.0.60");
    assertThat(politeness.mailSeconds()).isEqualTo(600);
  }

  @Test
  void countWhenRefusedThenNothingWentOut() {
    politeness.count(
        new OutboundDecision(
            Instant.EPOCH, "bench", "web", "a.example", "10.0.0.1", 80, false, Rule.ADDRESS, ""));
    assertThat(politeness.connections()).isZero();
  }
}
