package io.plimsoll.bench.exposure;

import io.plimsoll.bench.exposure.Peer.Missing;
import io.plimsoll.bench.exposure.Peer.Ran;
import io.plimsoll.collect.resolve.NameServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Questions to the bed's resolver, beside dnsperf: the rate that one core gives. */
final class DnsRound implements Round {
  private static final double WANTED = 0.5;
  private static final Duration STRETCH = Duration.ofSeconds(8);
  private static final Duration LONGEST = Duration.ofMinutes(2);
  private static final Pattern COMPLETED = Pattern.compile("Queries completed: +([0-9]+)");

  private final Path bed;
  private final NameServer server;
  private final Budget budget;

  /**
   * @param bed the settings of the bed, for the program that asks
   */
  DnsRound(Path bed, NameServer server, Budget budget) {
    this.bed = bed;
    this.server = server;
    this.budget = budget;
  }

  @Override
  public String name() {
    return "dns";
  }

  @Override
  public String title() {
    return "DNS: questions to the bed's resolver, " + DnsLoad.OUTSTANDING + " at once, one thread";
  }

  @Override
  public boolean run(Table table) throws IOException, InterruptedException {
    table.row("%-10s %12s %14s %10s %8s", "", "by the clock", "a CPU second", "answers", "failed");
    Duration stretch = budget.atMost(STRETCH);
    DnsLoad.Rate ours =
        switch (plimsoll(table, stretch)) {
          case Missing missing -> throw new IOException("our own questions: " + missing.reason());
          case Ran ran -> DnsLoad.Rate.of(ran.output());
        };
    print(table, "Plimsoll", ours);
    return switch (dnsperf(table, stretch)) {
      case Missing missing -> {
        table.row("%-10s %s", "dnsperf", missing.reason());
        yield true;
      }
      case Ran ran -> compare(table, ours, rate(ran));
    };
  }

  private Peer.Outcome plimsoll(Table table, Duration stretch)
      throws IOException, InterruptedException {
    table.progress("%s in a process of its own", DnsLoad.class.getSimpleName());
    return Peer.run(LONGEST, plimsoll(stretch));
  }

  private List<String> plimsoll(Duration stretch) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-XX:+UseSerialGC",
        "-XX:ActiveProcessorCount=1",
        "-cp",
        System.getProperty("java.class.path"),
        DnsLoad.class.getName(),
        bed.toString(),
        Long.toString(stretch.toMillis()));
  }

  private Peer.Outcome dnsperf(Table table, Duration stretch)
      throws IOException, InterruptedException {
    Path questions = Files.createTempFile("plimsoll-bench", ".questions");
    try {
      Files.write(questions, DnsLoad.names().stream().map(name -> name + " A").toList());
      List<String> command = dnsperf(stretch, questions);
      table.progress("%s", String.join(" ", command));
      return Peer.run(LONGEST, command);
    } finally {
      Files.delete(questions);
    }
  }

  private List<String> dnsperf(Duration stretch, Path questions) {
    return List.of(
        "dnsperf",
        "-s",
        server.address().toString(),
        "-p",
        Integer.toString(server.port()),
        "-d",
        questions.toString(),
        "-l",
        Long.toString(Math.max(1, stretch.toSeconds())),
        "-c",
        "1",
        "-T",
        "1",
        "-q",
        Integer.toString(DnsLoad.OUTSTANDING));
  }

  private static boolean compare(Table table, DnsLoad.Rate ours, DnsLoad.Rate theirs) {
    print(table, "dnsperf", theirs);
    double ratio = ours.aCpuSecond() / theirs.aCpuSecond();
    table.row("%-10s %27.2f of dnsperf's, wanted %.2f", "ratio", ratio, WANTED);
    return ratio >= WANTED;
  }

  private static DnsLoad.Rate rate(Ran ran) throws IOException {
    Matcher completed = COMPLETED.matcher(ran.output());
    if (!completed.find()) {
      throw new IOException("dnsperf did not tell how many questions were answered");
    }
    return new DnsLoad.Rate(Long.parseLong(completed.group(1)), 0, ran.seconds(), ran.cpuSeconds());
  }

  private static void print(Table table, String name, DnsLoad.Rate rate) {
    table.row(
        "%-10s %,12.0f %,14.0f %,10d %,8d",
        name, rate.aSecond(), rate.aCpuSecond(), rate.answered(), rate.failed());
  }
}
