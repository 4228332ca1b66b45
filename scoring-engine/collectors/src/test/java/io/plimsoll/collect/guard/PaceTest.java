package io.plimsoll.collect.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plimsoll.engine.basics.DomainName;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PaceTest {
  private static final PaceLimits RELAXED =
      new PaceLimits(Duration.ZERO, 100, 100_000, 1000, Duration.ZERO);
  private static final IpAddress PUBLIC = IpAddress.parse("1.1.1.1").orElseThrow();
  private static final IpAddress LOOPBACK = IpAddress.parse("127.0.0.1").orElseThrow();

  private final HandTicker ticker = new HandTicker();
  private final AddressPolicy testBed = new AddressPolicy(List.of(IpRange.parse("127.0.0.0/8")));
  private final Deadline deadline = Deadline.budget(ticker, Duration.ofHours(1));

  @Test
  void connectionWhenSecondToAnAddressThenWaitsASecond() throws Exception {
    Pace pace = new Pace(PaceLimits.ETIQUETTE, testBed, ticker);
    pace.connection(to(PUBLIC, Purpose.WEB), deadline).close();
    pace.connection(to(PUBLIC, Purpose.WEB), deadline).close();
    pace.connection(to(PUBLIC, Purpose.WEB), deadline).close();
    assertThat(ticker.slept).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(1));
  }

  @Test
  void connectionWhenRelaxedByConfigurationThenOnlyTestBedIsFaster() throws Exception {
    Pace pace = new Pace(RELAXED, testBed, ticker);
    pace.connection(to(LOOPBACK, Purpose.WEB), deadline).close();
    pace.connection(to(LOOPBACK, Purpose.WEB), deadline).close();
    assertThat(ticker.slept).isEmpty();
    pace.connection(to(PUBLIC, Purpose.WEB), deadline).close();
    pace.connection(to(PUBLIC, Purpose.WEB), deadline).close();
    assertThat(ticker.slept).containsExactly(Duration.ofSeconds(1));
  }

  @Test
  void connectionWhenTwoAreOpenThenAThirdGetsNoPlace() throws Exception {
    Pace pace = new Pace(PaceLimits.ETIQUETTE, testBed, ticker);
    pace.connection(to(PUBLIC, Purpose.WEB), deadline);
    pace.connection(to(PUBLIC, Purpose.WEB), deadline);
    Deadline spent = Deadline.budget(ticker, Duration.ZERO);
    assertThatThrownBy(() -> pace.connection(to(PUBLIC, Purpose.WEB), spent))
        .isInstanceOf(BudgetSpentException.class);
  }

  @Test
  void connectionWhenTenToAMailExchangerThenTheEleventhWaitsForTheWindow() throws Exception {
    Pace pace = new Pace(PaceLimits.ETIQUETTE, testBed, ticker);
    for (int i = 0; i < 11; i++) {
      pace.connection(to(PUBLIC, Purpose.MAIL_EXCHANGER), deadline).close();
    }
    assertThat(ticker.total()).isGreaterThanOrEqualTo(Duration.ofMinutes(5));
  }

  @Test
  void connectionWhenTheWaitOutlastsTheDeadlineThenRefusedAndNothingHeld() throws Exception {
    Pace pace = new Pace(PaceLimits.ETIQUETTE, testBed, ticker);
    pace.connection(to(PUBLIC, Purpose.WEB), deadline).close();
    Deadline soon = Deadline.budget(ticker, Duration.ofMillis(500));
    assertThatThrownBy(() -> pace.connection(to(PUBLIC, Purpose.WEB), soon))
        .isInstanceOf(IOException.class);
    pace.connection(to(PUBLIC, Purpose.WEB), deadline);
    pace.connection(to(PUBLIC, Purpose.WEB), deadline);
    assertThat(ticker.slept).hasSize(2);
  }

  @Test
  void queryWhenFiftyOneThenASecondHasPassed() throws Exception {
    Pace pace = new Pace(PaceLimits.ETIQUETTE, testBed, ticker);
    for (int i = 0; i < 51; i++) {
      pace.query(PUBLIC, deadline);
    }
    assertThat(ticker.total()).isEqualTo(Duration.ofSeconds(1));
  }

  private static Endpoint to(IpAddress address, Purpose purpose) {
    return new Endpoint(new DomainName("harbourlight.example"), address, 443, purpose, "test");
  }

  /** Time that passes only by sleeping. */
  private static final class HandTicker implements Ticker {
    private final List<Duration> slept = new ArrayList<>();
    private long now;

    @Override
    public long nanos() {
      return now;
    }

    @Override
    public void sleep(Duration duration) {
      slept.add(duration);
      now += duration.toNanos();
    }

    Duration total() {
      return slept.stream().reduce(Duration.ZERO, Duration::plus);
    }
  }
}
