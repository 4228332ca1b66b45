package io.plimsoll.bench;

import com.sun.management.ThreadMXBean;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.IntToDoubleFunction;

/**
 * Counts CPU time, not wall time, so that other work on the machine does not count: the time of
 * this thread and of the collections that it caused.
 */
final class Meter {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  /** Written after each stretch, so that no result may be left out. */
  @SuppressWarnings("unused")
  private static volatile double sink;

  private Meter() {}

  /**
   * A stretch of work.
   *
   * @param rate operations a second of CPU time
   * @param bytes allocated an operation
   */
  record Reading(double rate, double bytes) {}

  /** Runs an operation over 0, 1, … for about so many nanoseconds, looking at the clock rarely. */
  static Reading measure(IntToDoubleFunction operation, int stride, long nanos) {
    long cpu = cpuNanos();
    long bytes = THREADS.getCurrentThreadAllocatedBytes();
    long end = System.nanoTime() + nanos;
    double sum = 0;
    int done = 0;
    do {
      for (int i = 0; i < stride; i++) {
        sum += operation.applyAsDouble(done++);
      }
    } while (System.nanoTime() < end);
    sink = sum;
    double allocated = THREADS.getCurrentThreadAllocatedBytes() - bytes;
    double seconds = Math.max(1, cpuNanos() - cpu) / (double) TimeUnit.SECONDS.toNanos(1);
    return new Reading(done / seconds, allocated / done);
  }

  private static long cpuNanos() {
    return THREADS.getCurrentThreadCpuTime() + TimeUnit.MILLISECONDS.toNanos(collectionMillis());
  }

  private static long collectionMillis() {
    return ManagementFactory.getGarbageCollectorMXBeans().stream()
        .mapToLong(GarbageCollectorMXBean::getCollectionTime)
        .sum();
  }
}
