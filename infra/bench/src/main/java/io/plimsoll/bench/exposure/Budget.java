package io.plimsoll.bench.exposure;

import java.time.Duration;

/** The time that the whole benchmark may take. */
final class Budget {
  private final long end;

  Budget(Duration all) {
    this.end = System.nanoTime() + all.toNanos();
  }

  boolean spent() {
    return System.nanoTime() - end >= 0;
  }

  /** So much, or what is left where that is less. */
  Duration atMost(Duration wanted) {
    Duration left = Duration.ofNanos(Math.max(0, end - System.nanoTime()));
    return wanted.compareTo(left) <= 0 ? wanted : left;
  }
}
