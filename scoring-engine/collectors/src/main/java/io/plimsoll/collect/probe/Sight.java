package io.plimsoll.collect.probe;

import io.plimsoll.collect.probe.Question.Asking;
import io.plimsoll.engine.exposure.Reading;
import io.plimsoll.engine.exposure.Reading.Answered;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;

/**
 * A reading, and when it was made: just now, or for an earlier scan.
 *
 * @param at the moment of the asking, not of the remembering
 */
public record Sight(Reading reading, Instant at) {

  /** What asking now brings. Whatever outside bytes do to our parsers costs this reading alone. */
  public static Sight of(Asking asking, InstantSource clock) {
    try {
      return new Sight(new Answered(asking.ask()), clock.instant());
    } catch (IOException | InterruptedException | RuntimeException e) {
      return silent(e, clock);
    }
  }

  /** The silence behind a failure. */
  public static Sight silent(Exception failure, InstantSource clock) {
    Instant now = clock.instant();
    return new Sight(Silence.of(failure, now), now);
  }
}
