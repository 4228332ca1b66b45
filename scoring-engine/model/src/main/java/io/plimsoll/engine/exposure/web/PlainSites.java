package io.plimsoll.engine.exposure.web;

import io.plimsoll.engine.exposure.FrontDoors;
import io.plimsoll.engine.exposure.Observation;
import io.plimsoll.engine.exposure.ObservationSet;
import io.plimsoll.engine.exposure.Probes;
import io.plimsoll.engine.exposure.Subject;
import io.plimsoll.engine.exposure.WebAddress;
import java.util.List;

/** The front pages asked for without encryption. */
final class PlainSites {

  private PlainSites() {}

  static List<Subject> of(ObservationSet observations) {
    return FrontDoors.of(
        observations,
        Probes.HTTP,
        host -> "http://" + host + "/",
        observations.latest(Probes.HTTP).stream()
            .map(Observation::asset)
            .filter(PlainSites::isPlainFrontPage));
  }

  private static boolean isPlainFrontPage(String url) {
    return WebAddress.parse(url).filter(at -> !at.isSecure() && at.isRoot()).isPresent();
  }
}
