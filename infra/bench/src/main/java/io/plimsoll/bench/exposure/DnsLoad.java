package io.plimsoll.bench.exposure;

import com.sun.management.OperatingSystemMXBean;
import io.plimsoll.collect.CollectorConfig;
import io.plimsoll.collect.guard.Consent;
import io.plimsoll.collect.guard.Deadline;
import io.plimsoll.collect.guard.Guard;
import io.plimsoll.collect.guard.Pace;
import io.plimsoll.collect.guard.PortRules;
import io.plimsoll.collect.guard.Ticker;
import io.plimsoll.collect.resolve.Resolver;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;

/**
 * Asks name after name, so many at once. Runs as a program of its own that believes in one core
 * only, as dnsperf with one thread does.
 */
public final class DnsLoad {
  static final int OUTSTANDING = 100;
  private static final int NAMES = 1_000;
  private static final int WARM_UPS = 3;
  private static final double NANOS = 1e9;
  private static final OperatingSystemMXBean MACHINE =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  private final Resolver resolver;
  private final List<String> names;
  private final int outstanding;
  private final Consent consent = Bed.consent("book.example");
  private final LongAdder answered = new LongAdder();
  private final LongAdder failed = new LongAdder();

  DnsLoad(Resolver resolver, List<String> names, int outstanding) {
    this.resolver = resolver;
    this.names = names;
    this.outstanding = outstanding;
  }

  /** Warms up, measures for so many milliseconds and prints answered, failed, seconds of both. */
  public static void main(String[] words) throws IOException {
    Duration stretch = Duration.ofMillis(Long.parseLong(words[1]));
    DnsLoad load =
        new DnsLoad(resolver(Bed.read(Path.of(words[0])).config()), names(), OUTSTANDING);
    for (int i = 0; i < WARM_UPS; i++) {
      load.run(stretch);
    }
    System.out.println(load.run(stretch).line());
    // Not a plain return: virtual threads may still wait.
    System.exit(0);
  }

  static List<String> names() {
    return IntStream.rangeClosed(1, NAMES).mapToObj(Bed::company).toList();
  }

  private static Resolver resolver(CollectorConfig config) {
    PortRules ports = new PortRules(Set.of(), Map.of());
    Guard guard =
        new Guard(
            config.addresses(), ports, config.optOut(), decision -> {}, InstantSource.system());
    Pace pace = new Pace(config.pace(), config.addresses(), Ticker.system());
    return new Resolver(config.resolver(), guard, pace, config.limits());
  }

  /**
   * What a stretch gave.
   *
   * @param seconds by the clock
   * @param cpuSeconds of CPU time
   */
  record Rate(long answered, long failed, double seconds, double cpuSeconds) {
    static Rate of(String line) {
      String[] parts = line.strip().split(" ", -1);
      return new Rate(
          Long.parseLong(parts[0]),
          Long.parseLong(parts[1]),
          Double.parseDouble(parts[2]),
          Double.parseDouble(parts[3]));
    }

    String line() {
      return answered + " " + failed + " " + seconds + " " + cpuSeconds;
    }

    double aSecond() {
      return answered / seconds;
    }

    double aCpuSecond() {
      return answered / cpuSeconds;
    }
  }

  Rate run(Duration stretch) {
    answered.reset();
    failed.reset();
    long cpu = MACHINE.getProcessCpuTime();
    long began = System.nanoTime();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      CompletableFuture.allOf(
              IntStream.range(0, outstanding)
                  .map(i -> i * names.size() / outstanding)
                  .mapToObj(first -> asking(first, began + stretch.toNanos(), threads))
                  .toArray(CompletableFuture[]::new))
          .join();
    }
    return new Rate(
        answered.sum(),
        failed.sum(),
        (System.nanoTime() - began) / NANOS,
        (MACHINE.getProcessCpuTime() - cpu) / NANOS);
  }

  private CompletableFuture<Void> asking(int first, long end, Executor threads) {
    return CompletableFuture.runAsync(() -> ask(first, end), threads);
  }

  private void ask(int first, long end) {
    Deadline deadline = Deadline.budget(Ticker.system(), Duration.ofMinutes(10));
    for (int i = first; System.nanoTime() < end; i++) {
      try {
        resolver.ask(consent, names.get(i % names.size()), "A", deadline);
        answered.increment();
      } catch (IOException e) {
        failed.increment();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }
}
