package io.plimsoll.engine.exposure.vendor;

import io.plimsoll.engine.exposure.ObservationSet;
import io.plimsoll.engine.exposure.WebAddress;
import java.time.Instant;
import java.util.Comparator;

/**
 * A name of somebody else's, or a text, that a record or page of the company points to.
 *
 * @param place the kind of record or page
 * @param asset the name or URL it was seen at
 * @param value the name, lower case; of TXT the whole text
 */
record Trace(Place place, String asset, String value, Instant observedAt) {

  VendorEvidence evidence() {
    return with(value);
  }

  VendorEvidence with(String shown) {
    return new VendorEvidence(place, asset, shown, observedAt);
  }

  /** Whether it was seen at this domain rather than at another one of the company's. */
  boolean isAt(String domain, ObservationSet observations) {
    String host = WebAddress.parse(asset).map(WebAddress::host).orElse(asset);
    return observations.domains().stream()
        .filter(each -> host.equals(each) || host.endsWith("." + each))
        .max(Comparator.comparingInt(String::length))
        .filter(domain::equals)
        .isPresent();
  }
}
