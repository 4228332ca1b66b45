package io.plimsoll.api.cache;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.LongSupplier;

/** The same algorithm as the script, for this process alone. */
public final class LocalRateLimiter {
  private static final int MOST_KEYS = 50_000;

  private final LongSupplier micros;
  private final ConcurrentMap<String, Long> arrivals = new ConcurrentHashMap<>();

  /**
   * @param micros a clock in microseconds that never runs backwards
   */
  public LocalRateLimiter(LongSupplier micros) {
    this.micros = micros;
  }

  RateVerdict take(String key, long interval, int burst) {
    long now = micros.getAsLong();
    forgetFull(now);
    long[] before = new long[1];
    long after =
        arrivals.compute(
            key,
            (k, known) -> {
              before[0] = known == null ? now : Math.max(known, now);
              return fits(before[0], interval, burst, now) ? before[0] + interval : before[0];
            });
    return verdict(before[0], after, interval, burst, now);
  }

  private static boolean fits(long arrival, long interval, int burst, long now) {
    return arrival + interval - interval * burst <= now;
  }

  private static RateVerdict verdict(long before, long after, long interval, int burst, long now) {
    long reset = after - now;
    return after > before
        ? new RateVerdict(true, burst, (interval * burst - reset) / interval, 0, reset)
        : new RateVerdict(false, burst, 0, before + interval - interval * burst - now, reset);
  }

  /** A full bucket is as good as none. */
  private void forgetFull(long now) {
    if (arrivals.size() > MOST_KEYS) {
      arrivals.values().removeIf(arrival -> arrival <= now);
    }
  }
}
