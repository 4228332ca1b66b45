package io.plimsoll.bench.exposure;

import io.plimsoll.collect.CollectorConfig;
import io.plimsoll.collect.Group;
import io.plimsoll.collect.Scanner;
import io.plimsoll.engine.exposure.Observation;
import io.plimsoll.engine.exposure.Reading.Silent;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A book of companies, every group of each, as fast as this machine can. */
final class BookRound implements Round {
  private static final int AT_ONCE = 32;
  private static final double MEBI = 1 << 20;
  private static final int BETWEEN_SECONDS = 5;

  private final CollectorConfig config;
  private final Budget budget;
  private final int companies;
  private final Politeness politeness = new Politeness();
  private final LongAdder observations = new LongAdder();
  private final LongAdder unknown = new LongAdder();

  BookRound(CollectorConfig config, Budget budget, int companies) {
    this.config = config;
    this.budget = budget;
    this.companies = companies;
  }

  @Override
  public String name() {
    return "book";
  }

  @Override
  public String title() {
    return "A book of %,d companies, %d at once, without the etiquette"
        .formatted(companies, AT_ONCE);
  }

  @Override
  public boolean run(Table table) throws IOException {
    Kernel.forgetPeak();
    heap().forEach(MemoryPoolMXBean::resetPeakUsage);
    Scanner scanner = new Scanner(config, politeness::count, InstantSource.system());
    BookScan scan = new BookScan(scanner, Group.standard(), budget, AT_ONCE);
    long began = System.nanoTime();
    int done;
    try (ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor()) {
      Future<?> telling =
          watch.scheduleAtFixedRate(
              () -> table.progress("%,d of %,d companies", scan.done(), companies),
              BETWEEN_SECONDS,
              BETWEEN_SECONDS,
              TimeUnit.SECONDS);
      done = scan.run(domains(), (domain, seen) -> count(seen));
      telling.cancel(true);
    }
    print(table, done, (System.nanoTime() - began) / 1e9);
    return done > 0;
  }

  private List<String> domains() {
    return IntStream.rangeClosed(1, companies).mapToObj(Bed::company).toList();
  }

  private void count(List<Observation> seen) {
    observations.add(seen.size());
    unknown.add(seen.stream().filter(each -> each.reading() instanceof Silent).count());
  }

  private void print(Table table, int done, double seconds) {
    table.row("%-44s %,12d of %,d", "companies scanned", done, companies);
    table.row("%-44s %,12.1f", "seconds", seconds);
    table.row("%-44s %,12.0f", "companies a minute", aMinute(done, seconds));
    table.row("%-44s %,12d", "observations", observations.sum());
    table.row("%-44s %,12d", "  of which unknown", unknown.sum());
    table.row("%-44s %,12d", "DNS questions", politeness.questions());
    table.row("%-44s %,12d", "TCP connections allowed", politeness.connections());
    table.row("%-44s %,12.0f", "most memory resident, MiB", Kernel.peakMebibytes());
    table.row(
        "%-44s %,12.0f", "most heap used, MiB", heap().mapToLong(BookRound::peak).sum() / MEBI);
    table.row("What the etiquette alone would allow of the same traffic, companies a minute:");
    row(table, "  by questions to the one resolver", done, politeness.resolverSeconds());
    row(table, "  by the address with most connections", done, politeness.connectionSeconds());
    row(table, "  by the most visited mail exchanger", done, politeness.mailSeconds());
  }

  private static void row(Table table, String what, int done, double seconds) {
    if (seconds > 0) {
      table.row("%-44s %,12.1f", what, aMinute(done, seconds));
    }
  }

  private static double aMinute(int companies, double seconds) {
    return companies * TimeUnit.MINUTES.toSeconds(1) / seconds;
  }

  private static Stream<MemoryPoolMXBean> heap() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP);
  }

  private static long peak(MemoryPoolMXBean pool) {
    return pool.getPeakUsage().getUsed();
  }
}
