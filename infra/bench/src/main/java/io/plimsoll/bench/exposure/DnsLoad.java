package io.plimsoll.bench.exposure;

import com.sun.management.OperatingSystemMXBean;
import io.plimsoll.collect.guard.Consent;
import io.plimsoll.collect.guard.Deadline;
import io.plimsoll.collect.guard.Ticker;
import io.plimsoll.collect.resolve.Resolver;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.LongAdder;

/** Asks name after name, so many at once. */
final class DnsLoad {
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

  /**
   * What a stretch gave.
   *
   * @param seconds by the clock
   * @param cpuSeconds of CPU time
   */
  record Rate(long answered, long failed, double seconds, double cpuSeconds) {
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
      for (int i = 0; i < outstanding; i++) {
        int first = i * names.size() / outstanding;
        threads.submit(() -> ask(first, began + stretch.toNanos()));
      }
    }
    return new Rate(
        answered.sum(),
        failed.sum(),
        (System.nanoTime() - began) / NANOS,
        (MACHINE.getProcessCpuTime() - cpu) / NANOS);
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
