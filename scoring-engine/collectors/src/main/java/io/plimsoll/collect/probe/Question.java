package io.plimsoll.collect.probe;

import io.plimsoll.engine.exposure.fact.Fact;
import java.io.IOException;
import java.time.InstantSource;

/**
 * One thing to find out.
 *
 * @param probe the probe's name, one of {@link io.plimsoll.engine.exposure.Probes}
 * @param asset what it is asked of
 * @param looking how to find out
 */
public record Question(String probe, String asset, Looking looking) {

  /** A question that is asked of the target, now. */
  public Question(String probe, String asset, Asking asking) {
    this(probe, asset, clock -> Sight.of(asking, clock));
  }

  /** Finds out, or throws what {@link Silence} turns into a reason. */
  @FunctionalInterface
  public interface Asking {
    Fact ask() throws IOException, InterruptedException;
  }

  /** Finds out or remembers; a failure is a sight too. */
  @FunctionalInterface
  public interface Looking {
    Sight look(InstantSource clock);
  }
}
