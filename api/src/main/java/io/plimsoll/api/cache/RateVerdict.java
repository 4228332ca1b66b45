package io.plimsoll.api.cache;

/**
 * Whether one more request is within the quota.
 *
 * @param perMinute the quota
 * @param remaining requests that may follow at once
 * @param retryMicros until the next request may come; 0 when this one may
 * @param resetMicros until the whole quota is there again
 */
public record RateVerdict(
    boolean allowed, int perMinute, long remaining, long retryMicros, long resetMicros) {
  private static final long MICROS = 1_000_000L;

  public long retrySeconds() {
    return Math.max(1, Math.ceilDiv(retryMicros, MICROS));
  }

  public long resetSeconds() {
    return Math.ceilDiv(resetMicros, MICROS);
  }
}
