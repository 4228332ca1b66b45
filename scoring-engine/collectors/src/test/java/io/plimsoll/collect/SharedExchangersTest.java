package io.plimsoll.collect;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.collect.email.MailMemory;
import io.plimsoll.collect.guard.CommonPace;
import io.plimsoll.collect.guard.Consent;
import io.plimsoll.collect.probe.Deduction;
import io.plimsoll.collect.probe.Sight;
import io.plimsoll.collect.process.CollectorCommand;
import io.plimsoll.collect.process.Patience;
import io.plimsoll.collect.process.RemoteScanner;
import io.plimsoll.engine.basics.DomainName;
import io.plimsoll.engine.evidence.UnknownReason;
import io.plimsoll.engine.exposure.Observation;
import io.plimsoll.engine.exposure.Probes;
import io.plimsoll.engine.exposure.Reading.Answered;
import io.plimsoll.engine.exposure.Reading.Silent;
import io.plimsoll.testbed.SampleCompany;
import io.plimsoll.testbed.TcpServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** A provider's mail exchanger is asked once for everybody; a company's own is asked each time. */
class SharedExchangersTest {
  private static final String PROVIDER = "mx.bigmail.example";
  private static final MailMemory BROKEN =
      new MailMemory() {
        @Override
        public Recall recall(DomainName host) {
          throw new IllegalStateException("the memory is down");
        }

        @Override
        public Recall renew(DomainName host) {
          throw new IllegalStateException("the memory is down");
        }

        @Override
        public void keep(DomainName host, Sight sight, Instant until) {
          throw new IllegalStateException("the memory is down");
        }

        @Override
        public void release(DomainName host) {
          throw new IllegalStateException("the memory is down");
        }
      };

  @AutoClose private final SampleCompany company = SampleCompany.start();
  private volatile String greeting = "220 mx.bigmail.example ESMTP";
  private volatile CountDownLatch gate = new CountDownLatch(0);

  @AutoClose private final TcpServer exchanger = TcpServer.start(this::serve);

  private final HeldMemory memory = new HeldMemory();
  private Instant now = Instant.now();

  @Test
  void scanWhenAnotherHasAskedTheProviderThenToldFromMemoryWithItsMoment() {
    hostedAt(PROVIDER);
    Observation first = smtp(PROVIDER, memory, Map.of());
    Observation second = smtp(PROVIDER, memory, Map.of());
    assertThat(first.reading()).isInstanceOf(Answered.class);
    assertThat(second).isEqualTo(first);
    assertThat(exchanger.connections()).isEqualTo(1);
  }

  @Test
  void scanWhenToLookAnewThenAskedAsSoonAsAnotherVisitIsPolite() {
    hostedAt(PROVIDER);
    Observation first = smtp(PROVIDER, memory, Map.of());
    now = now.plus(Duration.ofMinutes(4));
    assertThat(smtp(PROVIDER, memory, Map.of(), true)).isEqualTo(first);
    now = now.plus(Duration.ofMinutes(2));
    assertThat(smtp(PROVIDER, memory, Map.of())).isEqualTo(first);
    Observation anew = smtp(PROVIDER, memory, Map.of(), true);
    assertThat(anew.observedAt()).isEqualTo(now);
    assertThat(smtp(PROVIDER, memory, Map.of())).isEqualTo(anew);
    assertThat(exchanger.connections()).isEqualTo(2);
  }

  @Test
  void scanWhenTheCollectorsAreApartThenTheyShareTheMemoryThroughTheWorker() {
    hostedAt(PROVIDER);
    Observation within = smtp(PROVIDER, memory, Map.of());
    assertThat(apart(PROVIDER)).isEqualTo(within);
    assertThat(exchanger.connections()).isEqualTo(1);
    hostedAt("mx.othermail.example");
    Observation other = apart("mx.othermail.example");
    assertThat(other.reading()).isInstanceOf(Answered.class);
    assertThat(smtp("mx.othermail.example", memory, Map.of())).isEqualTo(other);
    assertThat(exchanger.connections()).isEqualTo(2);
  }

  @Test
  void scanWhenToLookAnewAtAProviderThatSentAnotherAwayThenLeftAloneAsWell() {
    hostedAt(PROVIDER);
    greeting = "421 4.7.0 too many connections";
    Observation first = smtp(PROVIDER, memory, Map.of());
    now = now.plus(Duration.ofMinutes(6));
    assertThat(smtp(PROVIDER, memory, Map.of(), true)).isEqualTo(first);
    assertThat(exchanger.connections()).isEqualTo(1);
  }

  @Test
  void scanWhenTheExchangerIsTheCompanysOwnThenAskedEachTimeAndNotRemembered() {
    smtp("mail." + company.domain(), memory, Map.of());
    smtp("mail." + company.domain(), memory, Map.of());
    assertThat(exchanger.connections()).isEqualTo(2);
    assertThat(memory.hosts()).isEmpty();
  }

  @Test
  void scanWhenNothingMayBeRememberedThenAskedEachTime() {
    hostedAt(PROVIDER);
    smtp(PROVIDER, memory, Map.of("plimsoll.collect.mail-servers-fresh", "0s"));
    smtp(PROVIDER, memory, Map.of("plimsoll.collect.mail-servers-fresh", "0s"));
    assertThat(exchanger.connections()).isEqualTo(2);
  }

  @Test
  void scanWhenTheProviderSentAnotherAwayThenLeftAloneUntilTheRetryTime() {
    hostedAt(PROVIDER);
    greeting = "421 4.7.0 too many connections";
    Observation first = smtp(PROVIDER, memory, Map.of());
    Observation second = smtp(PROVIDER, memory, Map.of());
    assertThat(first.reading())
        .isInstanceOfSatisfying(
            Silent.class,
            silent -> {
              assertThat(silent.reason()).isEqualTo(UnknownReason.RATE_LIMITED);
              assertThat(silent.retryAt()).isNotNull();
            });
    assertThat(second).isEqualTo(first);
    assertThat(exchanger.connections()).isEqualTo(1);
  }

  @Test
  void scanWhenTheSilenceMayBeOursThenTheNextAsksAgain() {
    hostedAt(PROVIDER);
    greeting = "this is no SMTP";
    smtp(PROVIDER, memory, Map.of());
    greeting = "220 mx.bigmail.example ESMTP";
    assertThat(smtp(PROVIDER, memory, Map.of()).reading()).isInstanceOf(Answered.class);
    assertThat(exchanger.connections()).isEqualTo(2);
  }

  @Test
  void scanWhenAnotherAsksAtThisMomentThenWaitsForWhatThatBrings() throws Exception {
    hostedAt(PROVIDER);
    gate = new CountDownLatch(1);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<Observation> one = threads.submit(() -> smtp(PROVIDER, memory, Map.of()));
      Future<Observation> other = threads.submit(() -> smtp(PROVIDER, memory, Map.of()));
      while (memory.awaited() == 0) {
        Thread.onSpinWait();
      }
      gate.countDown();
      assertThat(one.get()).isEqualTo(other.get());
    }
    assertThat(exchanger.connections()).isEqualTo(1);
  }

  @Test
  void scanWhenTheMemoryIsDownThenTheHostIsAsked() {
    hostedAt(PROVIDER);
    assertThat(smtp(PROVIDER, BROKEN, Map.of()).reading()).isInstanceOf(Answered.class);
  }

  @Test
  void scanWhenTheProviderHasOptedOutSinceThenNothingIsRecalledEither() {
    hostedAt(PROVIDER);
    smtp(PROVIDER, memory, Map.of());
    Observation after =
        smtp(PROVIDER, memory, Map.of("plimsoll.collect.opt-out.domains", "bigmail.example"));
    assertThat(after.reading())
        .isInstanceOfSatisfying(
            Silent.class,
            silent -> assertThat(silent.reason()).isEqualTo(UnknownReason.NO_CONSENT));
  }

  private void hostedAt(String host) {
    company.zone().remove(company.domain(), "MX").add(company.domain(), "MX", "10 " + host + ".");
    company.zone().add(host, "A", "127.0.0.1");
  }

  private Observation smtp(String host, MailMemory shared, Map<String, String> changes) {
    return smtp(host, shared, changes, false);
  }

  private Observation smtp(
      String host, MailMemory shared, Map<String, String> changes, boolean anew) {
    Scanner scanner =
        new Scanner(
            CollectorConfig.of(properties(changes)),
            decision -> {},
            Deduction.NONE,
            shared,
            CommonPace.ALONE,
            () -> now);
    return smtp(host, scanner.scan(mail(anew), ScanListener.SILENT));
  }

  /** What a process of its own sees, with the memory on the worker's side. */
  private Observation apart(String host) {
    Queue<Observation> seen = new ConcurrentLinkedQueue<>();
    try (RemoteScanner scanner =
        new RemoteScanner(
            CollectorCommand.candidates("nobody", 128),
            properties(Map.of()),
            observation -> List.of(),
            decision -> {},
            memory,
            CommonPace.ALONE,
            new Patience(Duration.ofSeconds(30), Duration.ofSeconds(30)))) {
      scanner.scan(
          mail(false),
          new ScanListener() {
            @Override
            public void progress(Group group, int done, int total) {}

            @Override
            public void observed(Observation observation) {
              seen.add(observation);
            }
          });
    }
    return smtp(host, seen);
  }

  private Map<String, String> properties(Map<String, String> changes) {
    Map<String, String> properties = new HashMap<>(company.properties());
    properties.put("plimsoll.collect.ports.smtp", Integer.toString(exchanger.port()));
    properties.putAll(changes);
    return properties;
  }

  private ScanRequest mail(boolean anew) {
    DomainName domain = new DomainName(company.domain());
    Consent consent = new Consent("test", Set.of(domain), Instant.EPOCH, null);
    return new ScanRequest(consent, List.of(domain), Set.of(Group.EMAIL), Set.of(), anew);
  }

  private static Observation smtp(String host, Collection<Observation> observations) {
    return observations.stream()
        .filter(seen -> seen.probe().equals(Probes.SMTP) && seen.asset().equals(host))
        .findFirst()
        .orElseThrow();
  }

  /** Greets, lists no STARTTLS, and hangs up: one connection for one look. */
  private void serve(Socket socket) throws IOException, InterruptedException {
    gate.await();
    say(socket, greeting);
    BufferedReader commands =
        new BufferedReader(new InputStreamReader(socket.getInputStream(), US_ASCII));
    while (commands.readLine() != null) {
      say(socket, "250 " + PROVIDER);
    }
  }

  private static void say(Socket socket, String line) throws IOException {
    socket.getOutputStream().write((line + "\r\n").getBytes(US_ASCII));
  }
}
