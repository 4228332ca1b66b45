package io.plimsoll.collect.probe;

import io.plimsoll.engine.exposure.fact.Fact;
import java.io.IOException;

/**
 * One thing to find out.
 *
 * @param probe the probe's name, one of {@link io.plimsoll.engine.exposure.Probes}
 * @param asset what it is asked of
 * @param asking how to find out
 */
public record Question(String probe, String asset, Asking asking) {

  /** Finds out, or throws what {@link Silence} turns into a reason. */
  @FunctionalInterface
  public interface Asking {
    Fact ask() throws IOException, InterruptedException;
  }
}
