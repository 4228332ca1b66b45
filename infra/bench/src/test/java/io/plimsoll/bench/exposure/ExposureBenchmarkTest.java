package io.plimsoll.bench.exposure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExposureBenchmarkTest {
  private static final Path BED = Path.of("../../.plimsoll/testbed");

  private static final Duration STRETCH = Duration.ofMillis(500);

  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);

  private String run(Round round) throws Exception {
    new ExposureBenchmark(List.of(round), out, out).run();
    return printed.toString(StandardCharsets.UTF_8);
  }

  private static Bed bed() throws Exception {
    assumeTrue(
        Files.exists(BED.resolve("up")),
        "the test bed is down; lay it with ./plimsoll testbed up (root, Debian)");
    return Bed.read(BED.resolve("scan.properties"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"tls", "dns", "ports", "recog", "book"})
  void roundsWhenOneIsNamedThenThatOne(String name) {
    Bed bed = new Bed(Map.of("plimsoll.collect.resolver", "127.0.0.1:53"));
    assertThat(ExposureBenchmark.rounds(Options.of("--rounds", name), bed))
        .extracting(Round::name)
        .containsExactly(name);
  }

  @Test
  void runWhenARoundFallsShortThenTheOthersRunAllTheSame() throws Exception {
    Round poor = new Fixed("poor", false);
    Round fine = new Fixed("fine", true);
    assertThat(new ExposureBenchmark(List.of(poor, fine), out, out).run()).isFalse();
    assertThat(printed.toString(StandardCharsets.UTF_8)).containsSubsequence("poor", "fine");
  }

  private record Fixed(String name, boolean good) implements Round {
    @Override
    public String title() {
      return name;
    }

    @Override
    public boolean run(Table table) {
      return good;
    }
  }

  @Test
  void recogWhenTheDatabaseIsAbsentThenSaidAndNoFault() throws Exception {
    assertThat(run(new RecogRound(Path.of("nowhere")))).contains("not there: nowhere");
  }

  @Test
  void peerWhenNotInstalledThenMissing() throws Exception {
    assertThat(Peer.run(Duration.ofSeconds(5), List.of("plimsoll-no-such-program")))
        .isEqualTo(new Peer.Missing("not installed"));
  }

  @Test
  void peerWhenItTakesTooLongThenEndedAndSaid() throws Exception {
    assertThat(Peer.run(Duration.ZERO, List.of("sleep", "60")))
        .isEqualTo(new Peer.Missing("not done after 0 s"));
  }

  /** A peer for which no time is left says so; ours are told all the same. */
  @Test
  void tlsWhenTheBedIsUpThenEverySuiteOfTheThreeServers() throws Exception {
    Round round = new TlsRound(bed().config(), new Budget(Duration.ofSeconds(3)));
    assertThat(run(round))
        .containsPattern("modern.example +Plimsoll +6 ")
        .containsPattern("old.example +Plimsoll +58 ")
        .containsPattern("ancient.example +Plimsoll +18 ")
        .doesNotContain("not by us", "only by us");
  }

  @Test
  void dnsWhenTheBedIsUpThenEveryQuestionIsAnswered() throws Exception {
    Bed bed = bed();
    Round round =
        new DnsRound(BED.resolve("scan.properties"), bed.config().resolver(), new Budget(STRETCH));
    assertThat(run(round))
        .containsPattern("Plimsoll +[1-9][0-9,]* +[1-9][0-9,]* +[1-9][0-9,]* +0\n");
  }

  @Test
  void bookWhenTheBedIsUpThenCompaniesAreScannedAndPolitenessIsTold() throws Exception {
    Round round = new BookRound(bed().config(), new Budget(Duration.ofMinutes(1)), 3);
    assertThat(run(round))
        .containsPattern("companies scanned +3 of 3")
        .containsPattern("by the most visited mail exchanger|by the address with most connections");
  }
}
