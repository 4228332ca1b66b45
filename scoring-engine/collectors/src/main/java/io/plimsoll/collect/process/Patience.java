package io.plimsoll.collect.process;

import io.plimsoll.engine.basics.Require;
import java.time.Duration;

/**
 * What a process of collectors is given before it is ended.
 *
 * @param grace how long beyond its budget a scan may take
 * @param silence how long it may say nothing, at least 100 ms; a process that works says so every
 *     {@link #beat}
 */
public record Patience(Duration grace, Duration silence) {
  private static final Duration LEAST = Duration.ofMillis(100);
  private static final int BEATS = 6;

  public Patience {
    Require.that(!grace.isNegative(), "grace", "must not be negative");
    Require.that(silence.compareTo(LEAST) >= 0, "silence", "must be at least 100 ms");
  }

  /** How often it is to say that it works: so many may be late or lost. */
  Duration beat() {
    return silence.dividedBy(BEATS);
  }
}
