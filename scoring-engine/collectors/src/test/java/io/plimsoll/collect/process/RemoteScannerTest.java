package io.plimsoll.collect.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plimsoll.collect.CollectorConfig;
import io.plimsoll.collect.Group;
import io.plimsoll.collect.ScanListener;
import io.plimsoll.collect.ScanRequest;
import io.plimsoll.collect.Scanner;
import io.plimsoll.collect.Turn;
import io.plimsoll.collect.email.MailMemory;
import io.plimsoll.collect.guard.CommonPace;
import io.plimsoll.collect.guard.Consent;
import io.plimsoll.collect.guard.OutboundDecision;
import io.plimsoll.engine.basics.DomainName;
import io.plimsoll.engine.exposure.Observation;
import io.plimsoll.engine.exposure.Reading.Answered;
import io.plimsoll.engine.exposure.Reading.Silent;
import io.plimsoll.engine.loader.RecordCodec;
import io.plimsoll.testbed.SampleCompany;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The collectors in a process of their own, real and impostors. */
class RemoteScannerTest {
  private static final Duration LONG = Duration.ofSeconds(30);
  private static final Patience PATIENT = new Patience(LONG, LONG);
  private static final List<List<String>> REAL = CollectorCommand.candidates("nobody", 128);

  @TempDir private Path scratch;
  @AutoClose private final SampleCompany company = SampleCompany.start();
  private final DomainName domain = new DomainName(company.domain());

  @Test
  void scanWhenApartThenTheSameIsSeenAsWithin() {
    Map<String, String> patient = patient();
    Scanner within = new Scanner(CollectorConfig.of(patient), line -> {}, InstantSource.system());
    Heard heard = new Heard();
    try (RemoteScanner apart = remote(REAL, patient, PATIENT)) {
      apart.scan(request("apart", Group.standard()), heard);
    }
    assertThat(shape(heard.observations))
        .isEqualTo(shape(within.scan(request("within", Group.standard()), ScanListener.SILENT)));
    assertThat(heard.turns).hasSize(Group.standard().size());
    assertThat(heard.decisions).extracting(OutboundDecision::consent).containsOnly("apart");
  }

  @Test
  void scanWhenTheProcessIsKilledThenAnotherLooksOnlyAtWhatIsLeft() {
    try (RemoteScanner apart = remote(REAL, patient(), PATIENT)) {
      Queue<Long> killed = new ConcurrentLinkedQueue<>();
      Heard heard =
          new Heard() {
            @Override
            public void observed(Observation observation) {
              super.observed(observation);
              if (killed.isEmpty()) {
                kill();
              }
            }

            @Override
            public void finished(Turn turn) {
              super.finished(turn);
              if (killed.size() == 1) {
                kill();
              }
            }

            private void kill() {
              killed.add(apart.pid().orElseThrow());
              ProcessHandle.of(apart.pid().orElseThrow()).ifPresent(ProcessHandle::destroyForcibly);
            }
          };
      apart.scan(request("killed", Group.standard()), heard);
      assertThat(killed).hasSize(2).doesNotHaveDuplicates();
      assertThat(killed).doesNotContain(apart.pid().orElseThrow());
      assertThat(heard.turns).hasSize(Group.standard().size()).doesNotHaveDuplicates();
      assertThat(heard.observations)
          .extracting(seen -> List.of(seen.probe(), seen.asset()))
          .doesNotHaveDuplicates();
      Heard whole = new Heard();
      apart.scan(request("whole", Group.standard()), whole);
      assertThat(shape(heard.observations)).isEqualTo(shape(whole.observations));
    }
  }

  @Test
  void scanWhenEveryProcessDiesThenGivenUpWithTheReasonAndWhatWasToldStands() {
    String finished =
        "{\"kind\":\"finished\",\"scan\":\"s\",\"turn\":{\"domain\":\"%s\",\"group\":\"dns\"}}";
    Path lives = scratch.resolve("lives");
    String script =
        "echo >> %s; read begin; echo '{\"kind\":\"ready\",\"version\":5}'; read look; echo '%s'"
            .formatted(lives, finished.formatted(domain));
    Heard heard = new Heard();
    try (RemoteScanner impostor =
        remote(List.of(List.of("/bin/sh", "-c", script)), Map.of(), PATIENT)) {
      assertThatThrownBy(() -> impostor.scan(request("s", Set.of(Group.DNS, Group.WEB)), heard))
          .isInstanceOf(CollectorGoneException.class)
          .hasMessage("the collectors were lost 3 times in a row; the collectors have ended");
    }
    assertThat(heard.turns).containsExactly(new Turn(domain, Group.DNS));
    assertThat(lives).content().hasLineCount(3);
  }

  // The budget is far longer, so that only silence can be why another took its place.
  @Test
  @Timeout(45)
  void scanWhenTheProcessIsSilentThenAnotherTakesItsPlaceLongBeforeTheBudgetIsSpent() {
    Path hung = scratch.resolve("hung");
    String script =
        "[ -e %1$s ] && exec \"$@\"; : > %1$s; read begin; "
            + "echo '{\"kind\":\"ready\",\"version\":5}'; kill -STOP $$";
    List<String> command = new ArrayList<>(List.of("/bin/sh", "-c", script.formatted(hung), "sh"));
    command.addAll(REAL.getLast());
    Patience brisk = new Patience(LONG, Duration.ofSeconds(3));
    Heard heard = new Heard();
    try (RemoteScanner apart = remote(List.of(command), patient(), brisk)) {
      apart.scan(request("hung", Set.of(Group.VENDOR)), heard);
    }
    assertThat(hung).exists();
    assertThat(heard.turns).containsExactly(new Turn(domain, Group.VENDOR));
  }

  @Test
  void scanWhenTheListenerTakesLongThenTheProcessIsNotBlamed() {
    String progress =
        "{\"kind\":\"progressed\",\"scan\":\"s\",\"group\":\"dns\",\"done\":0,\"total\":1}";
    String over = "{\"kind\":\"over\",\"scan\":\"s\"}";
    CountDownLatch looks = new CountDownLatch(10);
    AtomicInteger told = new AtomicInteger();
    Heard slow =
        new Heard() {
          @Override
          public void progress(Group group, int done, int total) {
            told.incrementAndGet();
            try {
              assertThat(looks.await(LONG.toSeconds(), TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException e) {
              throw new AssertionError(e);
            }
          }

          @Override
          public boolean cancelled() {
            looks.countDown();
            return false;
          }
        };
    Patience brisk = new Patience(LONG, Duration.ofMillis(500));
    try (RemoteScanner impostor = remote(saying(progress + "\n" + over), patient(), brisk)) {
      impostor.scan(request("s", Set.of(Group.DNS)), slow);
    }
    assertThat(told).hasValue(1);
  }

  @Test
  void mainWhenThereIsNothingToSayThenItSaysThatItWorks() throws Exception {
    Process process = collectors();
    Lines reports = new Lines(process.getInputStream());
    try (OutputStream orders = process.getOutputStream()) {
      Map<String, String> settings = Map.copyOf(company.properties());
      orders.write(OrderLine.write(new Order.Begin(Order.VERSION, settings, 50)));
      orders.write('\n');
      orders.flush();
      assertThat(said(reports)).succeedsWithin(LONG).isEqualTo(new Report.Ready(Order.VERSION));
      assertThat(said(reports)).succeedsWithin(LONG).isEqualTo(new Report.Alive());
      assertThat(said(reports)).succeedsWithin(LONG).isEqualTo(new Report.Alive());
    }
    assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void scanWhenCancelledThenItEndsOfItsOwn() {
    try (RemoteScanner apart = remote(REAL, company.properties(), PATIENT)) {
      Heard heard =
          new Heard() {
            @Override
            public boolean cancelled() {
              return !observations.isEmpty();
            }
          };
      apart.scan(request("cancelled", Group.standard()), heard);
      assertThat(heard.turns).hasSizeLessThan(Group.standard().size());
    }
  }

  @Test
  void mainWhenItsParentIsGoneThenItEnds() throws Exception {
    Process process = collectors();
    process.getOutputStream().write(new byte[0]);
    process.getOutputStream().close();
    assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "no report at all",
        "{\"kind\":\"ready\",\"version\":1}",
        "{\"kind\":\"finished\",\"scan\":\"s\",\"turn\":{\"domain\":\"elsewhere.example\",\"group\":\"dns\"}}",
        "{\"kind\":\"progressed\",\"scan\":\"s\",\"group\":\"web\",\"done\":1,\"total\":1}",
        "{\"kind\":\"progressed\",\"scan\":\"s\",\"group\":\"dns\",\"done\":-1,\"total\":1}"
      })
  void scanWhenTheAnswerIsGarbageThenRefusedAndNothingCounts(String line) {
    Heard heard = new Heard();
    try (RemoteScanner impostor = remote(saying(line), Map.of(), PATIENT)) {
      assertThatThrownBy(() -> impostor.scan(request("s", Set.of(Group.DNS)), heard))
          .isInstanceOf(CollectorGoneException.class)
          .hasMessageContaining("no report");
    }
    assertThat(heard.turns).isEmpty();
    assertThat(heard.observations).isEmpty();
  }

  @Test
  void scanWhenItNeverEndsThenKilledAtItsDeadline() {
    Map<String, String> brief = Map.of("timeout.target", "100ms");
    Patience brisk = new Patience(Duration.ofMillis(300), LONG);
    try (RemoteScanner impostor =
        remote(saying("{\"kind\":\"over\",\"scan\":\"another\"}"), brief, brisk)) {
      assertThatThrownBy(() -> impostor.scan(request("s", Set.of(Group.DNS)), new Heard()))
          .isInstanceOf(CollectorGoneException.class)
          .hasMessageContaining("deadline");
      ProcessHandle.of(impostor.pid().orElseThrow())
          .ifPresent(killed -> assertThat(killed.onExit()).succeedsWithin(LONG));
    }
  }

  private static Process collectors() throws IOException {
    return new ProcessBuilder(
            CollectorCommand.java(64, ClassPath.entries(System.getProperty("java.class.path"))))
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  /** A pipe's reader cannot be interrupted, so somebody else reads. */
  private static CompletableFuture<Report> said(Lines reports) {
    return CompletableFuture.supplyAsync(() -> {
      try {
        return RecordCodec.readJson(Report.class, reports.next().orElseThrow());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    });
  }

  /** An impostor that is ready and then says one line. */
  private static List<List<String>> saying(String line) {
    String script =
        "read begin; echo '{\"kind\":\"ready\",\"version\":5}'; read look; echo '%s'; read more";
    return List.of(List.of("/bin/sh", "-c", script.formatted(line)));
  }

  private static RemoteScanner remote(
      List<List<String>> commands, Map<String, String> settings, Patience patience) {
    return new RemoteScanner(
        commands,
        settings,
        seen -> List.of(),
        decision -> {},
        MailMemory.NONE,
        CommonPace.ALONE,
        patience);
  }

  /** With so much time for each question that a busy machine makes no answer late. */
  private Map<String, String> patient() {
    Map<String, String> settings = new TreeMap<>(company.properties());
    List.of("connect", "read", "exchange", "query", "target")
        .forEach(what -> settings.put("plimsoll.collect.timeout." + what, "3m"));
    return settings;
  }

  private ScanRequest request(String reference, Set<Group> groups) {
    Consent consent = new Consent(reference, Set.of(domain), Instant.EPOCH, null);
    return new ScanRequest(consent, List.of(domain), groups);
  }

  private static Map<String, String> shape(Collection<Observation> observations) {
    Map<String, String> shape = new TreeMap<>();
    observations.forEach(seen ->
        shape.put(
            seen.probe() + " " + seen.asset(),
            switch (seen.reading()) {
              case Answered answered -> answered.fact().getClass().getSimpleName();
              case Silent silent -> silent.reason().name();
            }));
    return shape;
  }

  private static class Heard implements ScanListener {
    final Queue<Observation> observations = new ConcurrentLinkedQueue<>();
    final Queue<OutboundDecision> decisions = new ConcurrentLinkedQueue<>();
    final Queue<Turn> turns = new ConcurrentLinkedQueue<>();

    @Override
    public void progress(Group group, int done, int total) {}

    @Override
    public void observed(Observation observation) {
      observations.add(observation);
    }

    @Override
    public void decided(OutboundDecision decision) {
      decisions.add(decision);
    }

    @Override
    public void finished(Turn turn) {
      turns.add(turn);
    }
  }
}
