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
import io.plimsoll.testbed.SampleCompany;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The collectors in a process of their own, real and impostors. */
class RemoteScannerTest {
  private static final Duration GRACE = Duration.ofSeconds(30);
  private static final List<List<String>> REAL = CollectorCommand.candidates("nobody", 128);

  @AutoClose private final SampleCompany company = SampleCompany.start();
  private final DomainName domain = new DomainName(company.domain());

  @Test
  void scanWhenApartThenTheSameIsSeenAsWithin() {
    Scanner within =
        new Scanner(CollectorConfig.of(company.properties()), line -> {}, InstantSource.system());
    Heard heard = new Heard();
    try (RemoteScanner apart = remote(REAL, company.properties(), GRACE)) {
      apart.scan(request("apart", Group.standard()), heard);
    }
    assertThat(shape(heard.observations))
        .isEqualTo(shape(within.scan(request("within", Group.standard()), ScanListener.SILENT)));
    assertThat(heard.turns).hasSize(Group.standard().size());
    assertThat(heard.decisions).extracting(OutboundDecision::consent).containsOnly("apart");
  }

  @Test
  void scanWhenApartThenTheProcessKnowsNoSecretAndCannotGainRights() throws IOException {
    try (RemoteScanner apart = remote(REAL, company.properties(), GRACE)) {
      apart.scan(request("apart", Set.of(Group.VENDOR)), new Heard());
      Path process = Path.of("/proc/" + apart.pid().orElseThrow());
      assertThat(Files.readAllBytes(process.resolve("environ"))).isEmpty();
      assertThat(Files.readString(process.resolve("status"))).contains("NoNewPrivs:\t1");
      assertThat(Files.readString(process.resolve("cmdline")))
          .contains("-Xmx128m")
          .doesNotContain("password", "datasource");
    }
  }

  @Test
  void scanWhenTheProcessIsKilledThenWhatWasToldStandsAndTheNextScanWorks() {
    try (RemoteScanner apart = remote(REAL, company.properties(), GRACE)) {
      Heard heard =
          new Heard() {
            @Override
            public void observed(Observation observation) {
              super.observed(observation);
              ProcessHandle.of(apart.pid().orElseThrow()).ifPresent(ProcessHandle::destroyForcibly);
            }
          };
      assertThatThrownBy(() -> apart.scan(request("killed", Group.standard()), heard))
          .isInstanceOf(CollectorGoneException.class)
          .hasMessageContaining("ended");
      assertThat(heard.observations).isNotEmpty();
      Heard next = new Heard();
      apart.scan(request("next", Set.of(Group.VENDOR)), next);
      assertThat(next.turns).hasSize(1);
    }
  }

  @Test
  void scanWhenCancelledThenItEndsOfItsOwn() {
    try (RemoteScanner apart = remote(REAL, company.properties(), GRACE)) {
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
    Process process =
        new ProcessBuilder(CollectorCommand.java(64))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
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
    try (RemoteScanner impostor = remote(saying(line), Map.of(), GRACE)) {
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
    try (RemoteScanner impostor =
        remote(saying("{\"kind\":\"over\",\"scan\":\"another\"}"), brief, Duration.ofMillis(300))) {
      assertThatThrownBy(() -> impostor.scan(request("s", Set.of(Group.DNS)), new Heard()))
          .isInstanceOf(CollectorGoneException.class)
          .hasMessageContaining("deadline");
      ProcessHandle.of(impostor.pid().orElseThrow())
          .ifPresent(killed -> assertThat(killed.onExit()).succeedsWithin(GRACE));
    }
  }

  /** An impostor that is ready and then says one line. */
  private static List<List<String>> saying(String line) {
    String script =
        "read begin; echo '{\"kind\":\"ready\",\"version\":3}'; read look; echo '%s'; read more";
    return List.of(List.of("/bin/sh", "-c", script.formatted(line)));
  }

  private static RemoteScanner remote(
      List<List<String>> commands, Map<String, String> settings, Duration grace) {
    return new RemoteScanner(
        commands,
        settings,
        seen -> List.of(),
        decision -> {},
        MailMemory.NONE,
        CommonPace.ALONE,
        grace);
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
