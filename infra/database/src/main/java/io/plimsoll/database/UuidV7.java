package io.plimsoll.database;

import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import java.util.random.RandomGenerator;

/**
 * Time-ordered ids, RFC 9562 §5.7: 48 bits of milliseconds, 12 bits of their fraction (§6.2, method
 * 3) and 62 random bits. Ids of one generator never go back, so that new rows go to the end of an
 * index and a keyset page never misses one.
 */
public final class UuidV7 {
  private static final int FRACTION_BITS = 12;
  private static final long NANOS_PER_MILLI = 1_000_000;
  private static final long VERSION = 0x7000L;
  private static final long VARIANT = 0x8000_0000_0000_0000L;

  private final InstantSource time;
  private final RandomGenerator random;
  private long last = -1;

  /**
   * A generator.
   *
   * @param random a secure one where ids must not be guessed
   */
  public UuidV7(InstantSource time, RandomGenerator random) {
    this.time = time;
    this.random = random;
  }

  /** The next id, greater than every one before. */
  public UUID next() {
    long tick = nextTick();
    long millis = tick >>> FRACTION_BITS;
    long fraction = tick & ((1 << FRACTION_BITS) - 1);
    return new UUID(millis << 16 | VERSION | fraction, VARIANT | random.nextLong() >>> 2);
  }

  private synchronized long nextTick() {
    last = Math.max(last + 1, ticks(time.instant()));
    return last;
  }

  private static long ticks(Instant instant) {
    long fraction = (instant.getNano() % NANOS_PER_MILLI << FRACTION_BITS) / NANOS_PER_MILLI;
    return instant.toEpochMilli() << FRACTION_BITS | fraction;
  }
}
