package io.plimsoll.bench.exposure;

import io.plimsoll.bench.exposure.Peer.Missing;
import io.plimsoll.bench.exposure.Peer.Ran;
import io.plimsoll.collect.CollectorConfig;
import io.plimsoll.collect.guard.Guard;
import io.plimsoll.collect.guard.Pace;
import io.plimsoll.collect.guard.PortRules;
import io.plimsoll.collect.guard.Ticker;
import io.plimsoll.collect.resolve.NameServer;
import io.plimsoll.collect.resolve.Resolver;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Questions to the bed's resolver, beside dnsperf: the rate that one core gives. */
final class DnsRound implements Round {
  private static final int NAMES = 1_000;
  private static final int OUTSTANDING = 100;
  private static final int WARM_UPS = 2;
  private static final double WANTED = 0.5;
  private static final Duration STRETCH = Duration.ofSeconds(8);
  private static final Duration SLACK = Duration.ofSeconds(30);
  private static final Pattern COMPLETED = Pattern.compile("Queries completed: +([0-9]+)");

  private final NameServer server;
  private final Resolver resolver;
  private final Duration stretch;

  DnsRound(CollectorConfig config, Budget budget) {
    this.stretch = budget.atMost(STRETCH);
    this.server = config.resolver();
    InstantSource clock = InstantSource.system();
    PortRules ports = new PortRules(Set.of(), Map.of());
    Guard guard = new Guard(config.addresses(), ports, config.optOut(), decision -> {}, clock);
    Pace pace = new Pace(config.pace(), config.addresses(), Ticker.system());
    this.resolver = new Resolver(server, guard, pace, config.limits());
  }

  @Override
  public String name() {
    return "dns";
  }

  @Override
  public String title() {
    return "DNS: questions a second to the bed's resolver, " + OUTSTANDING + " at once";
  }

  @Override
  public boolean run(Table table) throws IOException, InterruptedException {
    table.row("%-10s %12s %14s %10s %8s", "", "by the clock", "a CPU second", "answers", "failed");
    DnsLoad load = new DnsLoad(resolver, names(), OUTSTANDING);
    for (int i = 0; i < WARM_UPS; i++) {
      table.progress("warm-up %d of %d", i + 1, WARM_UPS);
      load.run(stretch.dividedBy(2));
    }
    DnsLoad.Rate ours = load.run(stretch);
    print(table, "Plimsoll", ours);
    return switch (dnsperf(table)) {
      case Missing missing -> {
        table.row("%-10s %s", "dnsperf", missing.reason());
        yield true;
      }
      case Ran ran -> compare(table, ours, rate(ran));
    };
  }

  private static boolean compare(Table table, DnsLoad.Rate ours, DnsLoad.Rate theirs) {
    print(table, "dnsperf", theirs);
    double ratio = ours.aCpuSecond() / theirs.aCpuSecond();
    table.row("%-10s %27.2f of dnsperf's, wanted %.2f", "ratio", ratio, WANTED);
    return ratio >= WANTED;
  }

  private static List<String> names() {
    return IntStream.rangeClosed(1, NAMES).mapToObj(Bed::company).toList();
  }

  private Peer.Outcome dnsperf(Table table) throws IOException, InterruptedException {
    Path questions = Files.createTempFile("plimsoll-bench", ".questions");
    try {
      Files.write(questions, names().stream().map(name -> name + " A").toList());
      return Peer.run(stretch.plus(SLACK), dnsperf(table, questions));
    } finally {
      Files.delete(questions);
    }
  }

  private List<String> dnsperf(Table table, Path questions) {
    List<String> command =
        List.of(
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
            Integer.toString(OUTSTANDING));
    table.progress("%s", String.join(" ", command));
    return command;
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
