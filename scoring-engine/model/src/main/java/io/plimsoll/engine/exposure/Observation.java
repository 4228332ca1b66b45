package io.plimsoll.engine.exposure;

import io.plimsoll.engine.basics.Require;
import java.time.Instant;

/**
 * One thing that was asked of the outside world and what came back.
 *
 * @param probe what was asked, one of the names in {@link Probes}
 * @param asset of what it was asked; its form is told beside each name in {@link Probes}
 * @param observedAt when the reading was complete
 * @param vantage from where it was asked, for example {@code sg-1}; a place, not an address
 * @param reading the fact that came back, or why none did
 */
public record Observation(
    String probe, String asset, Instant observedAt, String vantage, Reading reading) {

  public Observation {
    Require.text("probe", probe);
    Require.text("asset", asset);
    Require.text("vantage", vantage);
  }
}
