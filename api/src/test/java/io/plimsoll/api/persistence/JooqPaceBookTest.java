package io.plimsoll.api.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plimsoll.api.collect.BookedPace;
import io.plimsoll.collect.guard.AddressPolicy;
import io.plimsoll.collect.guard.BudgetSpentException;
import io.plimsoll.collect.guard.CommonPace;
import io.plimsoll.collect.guard.Consent;
import io.plimsoll.collect.guard.Deadline;
import io.plimsoll.collect.guard.Endpoint;
import io.plimsoll.collect.guard.Guard;
import io.plimsoll.collect.guard.IpAddress;
import io.plimsoll.collect.guard.OptOut;
import io.plimsoll.collect.guard.Pace;
import io.plimsoll.collect.guard.PaceLimits;
import io.plimsoll.collect.guard.Permission;
import io.plimsoll.collect.guard.PortRules;
import io.plimsoll.collect.guard.Purpose;
import io.plimsoll.collect.guard.Ticker;
import io.plimsoll.collect.network.Services;
import io.plimsoll.database.testing.TestDatabase;
import io.plimsoll.engine.basics.DomainName;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Several workers, each with a pace of its own, and one database between them. */
class JooqPaceBookTest {
  private static final Instant START = Instant.parse("2026-11-26T10:00:00Z");
  private static final IpAddress PUBLIC = IpAddress.parse("1.1.1.1").orElseThrow();
  private static final IpAddress OTHER = IpAddress.parse("2606:4700::1111").orElseThrow();
  private static final DomainName HOST = new DomainName("harbourlight.example");
  private static final Consent CONSENT = new Consent("test", Set.of(HOST), Instant.EPOCH, null);
  private static final Guard GUARD =
      new Guard(
          new AddressPolicy(List.of()),
          new PortRules(Services.ports(), Map.of()),
          OptOut.NONE,
          decision -> {},
          () -> START);
  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final Duration WINDOW = Duration.ofMinutes(5);

  @AutoClose private static final TestDatabase DATABASE = TestDatabase.fresh(4);

  private final HandTicker ticker = new HandTicker();
  private final List<Visit> open = new ArrayList<>();
  private final List<Visit> visits = new ArrayList<>();
  private final CommonPace common =
      new BookedPace(
          new JooqPaceBook(
              DATABASE.databases().system().sql(), () -> START.plusNanos(ticker.nanos())));
  private final List<Pace> workers = List.of(worker(), worker(), worker());

  @BeforeEach
  void nobodyWasThere() {
    DATABASE.admin().execute("delete from platform.pace");
  }

  @Test
  void connectionWhenWorkersTakeTurnsThenTheirStartsAreASecondApart() throws Exception {
    for (int i = 0; i < 9; i++) {
      connect(workers.get(i % 3), Purpose.WEB, Duration.ZERO);
    }
    assertThat(visits).extracting(Visit::start).containsExactlyElementsOf(seconds(9));
  }

  @Test
  void connectionWhenToAnotherAddressThenNobodyWaits() throws Exception {
    Deadline deadline = Deadline.budget(ticker, WINDOW);
    workers.get(0).connection(to(PUBLIC, Purpose.WEB), deadline);
    workers.get(1).connection(to(OTHER, Purpose.WEB), deadline);
    assertThat(ticker.nanos()).isZero();
  }

  @Test
  void connectionWhenAnotherWorkerHoldsBothPlacesThenWaitsUntilItDiedAMinuteAgo() throws Exception {
    connect(workers.get(0), Purpose.WEB, Duration.ofDays(1));
    connect(workers.get(0), Purpose.WEB, Duration.ofDays(1));
    Deadline soon = Deadline.budget(ticker, Duration.ofSeconds(20));
    assertThatThrownBy(() -> workers.get(1).connection(to(PUBLIC, Purpose.WEB), soon))
        .isInstanceOf(BudgetSpentException.class);
    connect(workers.get(1), Purpose.WEB, Duration.ZERO);
    assertThat(visits.getLast().start())
        .isBetween(Duration.ofMinutes(1), Duration.ofMinutes(1).plus(SECOND));
  }

  /** Any order of visits by any worker, each as long as it likes. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void connectionWhenAtRandomThenTheEtiquetteHoldsOverAllWorkers(long seed) throws Exception {
    Random random = new Random(seed);
    for (int i = 0; i < 60; i++) {
      Purpose purpose = random.nextInt(3) > 0 ? Purpose.MAIL_EXCHANGER : Purpose.WEB;
      Pace worker = workers.get(random.nextInt(workers.size()));
      while (open.stream().filter(visit -> visit.worker() == worker).count() == 2) {
        ticker.sleep(SECOND);
      }
      connect(worker, purpose, Duration.ofMillis(random.nextInt(15_000)));
      ticker.sleep(Duration.ofMillis(random.nextInt(2_000)));
    }
    for (int i = 1; i < visits.size(); i++) {
      assertThat(visits.get(i).start())
          .isGreaterThanOrEqualTo(visits.get(i - 1).start().plus(SECOND));
      Duration start = visits.get(i).start();
      assertThat(visits.subList(0, i))
          .filteredOn(v -> v.end().compareTo(start) > 0)
          .hasSizeLessThan(2);
    }
    List<Visit> mail = visits.stream().filter(Visit::mail).toList();
    for (int i = 10; i < mail.size(); i++) {
      assertThat(mail.get(i).start()).isGreaterThanOrEqualTo(mail.get(i - 10).start().plus(WINDOW));
    }
    assertThat(mail).hasSizeGreaterThan(20);
  }

  @Test
  void connectionWhenManyAskAtOnceThenEachGetsASecondOfItsOwn() throws Exception {
    PaceLimits wide = new PaceLimits(SECOND, 100, 50, 10, WINDOW);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Callable<CommonPace.Start> asking =
          () -> common.connection(PUBLIC, false, wide, Duration.ofHours(1));
      List<Future<CommonPace.Start>> starts =
          threads.invokeAll(IntStream.range(0, 16).mapToObj(i -> asking).toList());
      assertThat(starts)
          .extracting(start -> ((CommonPace.Start.At) start.resultNow()).delay())
          .containsExactlyInAnyOrderElementsOf(seconds(16));
    }
  }

  @Test
  void queryWhenWorkersAskInBurstsThenFiftyASecondTogetherAndTheDatabaseIsAskedSeldom()
      throws Exception {
    List<Long> asked = new ArrayList<>();
    Deadline deadline = Deadline.budget(ticker, Duration.ofHours(1));
    for (int burst = 0; burst < 30; burst++) {
      for (int question = 0; question < 10; question++) {
        workers.get(burst % 3).query(PUBLIC, deadline);
        asked.add(ticker.nanos());
      }
    }
    long interval = Duration.ofMillis(20).toNanos();
    for (int i = 1; i < asked.size(); i++) {
      assertThat(asked.get(i) - asked.get(i - 1)).isGreaterThanOrEqualTo(interval);
    }
    assertThat(ticker.nanos()).isEqualTo(299 * interval);
    assertThat(turns).isEqualTo(30);
  }

  @Test
  void queryWhenTheTurnIsOverThenAnotherWorkersTurnIsAwaited() throws Exception {
    Deadline deadline = Deadline.budget(ticker, Duration.ofHours(1));
    workers.get(0).query(PUBLIC, deadline);
    workers.get(1).query(PUBLIC, deadline);
    assertThat(ticker.nanos()).isEqualTo(Duration.ofMillis(200).toNanos());
    assertThatThrownBy(
            () -> workers.get(0).query(PUBLIC, Deadline.budget(ticker, Duration.ofMillis(100))))
        .isInstanceOf(BudgetSpentException.class);
  }

  @Test
  void connectionWhenTheDatabaseFailsThenNothingIsSent() throws Exception {
    DATABASE.admin().execute("alter table platform.pace rename to pace_gone");
    Deadline deadline = Deadline.budget(ticker, WINDOW);
    assertThatThrownBy(() -> workers.get(0).connection(to(PUBLIC, Purpose.WEB), deadline))
        .isInstanceOf(BudgetSpentException.class)
        .hasMessageContaining("all workers");
    assertThatThrownBy(() -> workers.get(0).query(PUBLIC, deadline))
        .isInstanceOf(BudgetSpentException.class);
    DATABASE.admin().execute("alter table platform.pace_gone rename to pace");
    connect(workers.get(0), Purpose.WEB, Duration.ZERO);
    assertThat(visits).hasSize(1);
  }

  @Test
  void connectionWhenAddressesHaveBeenQuietThenTheirRowsGo() throws Exception {
    connect(workers.get(0), Purpose.WEB, Duration.ZERO);
    DATABASE.admin().execute("update platform.pace set quiet_from = now() - interval '1 second'");
    workers.get(0).query(OTHER, Deadline.budget(ticker, WINDOW));
    List<String> left =
        DATABASE.admin().fetch("select address from platform.pace").getValues(0, String.class);
    assertThat(left).containsExactly(OTHER.toString());
  }

  private int turns;

  /** A worker whose clock is the hand's. */
  private Pace worker() {
    CommonPace counted =
        new CommonPace() {
          @Override
          public Start connection(
              IpAddress address, boolean mail, PaceLimits limits, Duration patience) {
            return common.connection(address, mail, limits, patience);
          }

          @Override
          public void leave(IpAddress address, Instant place) {
            common.leave(address, place);
          }

          @Override
          public Turn questions(IpAddress server, Duration interval, Duration patience) {
            turns++;
            return common.questions(server, interval, patience);
          }
        };
    return new Pace(PaceLimits.ETIQUETTE, new AddressPolicy(List.of()), counted, ticker);
  }

  private void connect(Pace worker, Purpose purpose, Duration length)
      throws IOException, InterruptedException {
    Pace.Slot slot =
        worker.connection(to(PUBLIC, purpose), Deadline.budget(ticker, Duration.ofHours(1)));
    Duration start = Duration.ofNanos(ticker.nanos());
    Visit visit =
        new Visit(worker, slot, purpose == Purpose.MAIL_EXCHANGER, start, start.plus(length));
    visits.add(visit);
    open.add(visit);
    closeWhatIsOver();
  }

  private void closeWhatIsOver() {
    Duration now = Duration.ofNanos(ticker.nanos());
    List<Visit> over = open.stream().filter(v -> v.end().compareTo(now) <= 0).toList();
    open.removeAll(over);
    over.forEach(visit -> visit.slot().close());
  }

  private static List<Duration> seconds(int count) {
    return IntStream.range(0, count).mapToObj(Duration::ofSeconds).toList();
  }

  private static Endpoint to(IpAddress address, Purpose purpose) {
    int port = purpose == Purpose.WEB ? 443 : 25;
    return ((Permission.Granted) GUARD.permit(CONSENT, purpose, HOST, address, port)).endpoint();
  }

  private record Visit(Pace worker, Pace.Slot slot, boolean mail, Duration start, Duration end) {}

  /** Time that passes only by sleeping, in steps in which connections come to their end. */
  private final class HandTicker implements Ticker {
    private static final long STEP = 50_000_000;
    private long now;

    @Override
    public long nanos() {
      return now;
    }

    @Override
    public void sleep(Duration duration) {
      long end = now + duration.toNanos();
      while (now < end) {
        now = Math.min(end, now + STEP);
        closeWhatIsOver();
      }
    }
  }
}
