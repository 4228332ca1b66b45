package io.plimsoll.engine.exposure.web;

import io.plimsoll.engine.exposure.ObservationSet;
import io.plimsoll.engine.exposure.Probes;
import io.plimsoll.engine.exposure.fact.HstsPreloaded;
import java.util.Optional;

/** What browsers know of hosts before they meet them. */
final class Preloaded {
  private Preloaded() {}

  /** The entry of the browsers' list that covers a host. */
  static Optional<HstsPreloaded> of(String host, ObservationSet observations) {
    return observations.fact(Probes.HSTS_PRELOADED, host, HstsPreloaded.class);
  }
}
