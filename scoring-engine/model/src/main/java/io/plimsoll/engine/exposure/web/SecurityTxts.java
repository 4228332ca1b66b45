package io.plimsoll.engine.exposure.web;

import io.plimsoll.engine.exposure.FrontDoors;
import io.plimsoll.engine.exposure.ObservationSet;
import io.plimsoll.engine.exposure.Probes;
import io.plimsoll.engine.exposure.Subject;
import java.util.List;
import java.util.stream.Stream;

/** Where a site's security.txt lies (RFC 9116 section 3). */
final class SecurityTxts {

  static final String PATH = "/.well-known/security.txt";

  private SecurityTxts() {}

  static List<Subject> of(ObservationSet observations) {
    return FrontDoors.of(
        observations, Probes.HTTP, host -> "https://" + host + PATH, Stream.empty());
  }
}
