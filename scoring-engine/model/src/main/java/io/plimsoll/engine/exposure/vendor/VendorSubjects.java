package io.plimsoll.engine.exposure.vendor;

import io.plimsoll.engine.exposure.ObservationSet;
import io.plimsoll.engine.exposure.Probes;
import io.plimsoll.engine.exposure.Subject;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What the vendor checks have in common: one finding per domain, and how evidence is told. */
final class VendorSubjects {
  private static final int TOLD = 5;

  private VendorSubjects() {}

  /** Every domain, decided by whether its TXT records could be read at all. */
  static List<Subject> texts(ObservationSet observations) {
    return of(observations, "TXT");
  }

  static List<Subject> of(ObservationSet observations, String type) {
    return observations.domains().stream()
        .map(domain -> new Subject(domain, Probes.dns(type), domain))
        .toList();
  }

  /** The first few pieces of evidence, as {@code Zendesk: spf mail.zendesk.com}. */
  static String seen(List<DetectedVendor> vendors) {
    return vendors.stream()
        .flatMap(vendor -> vendor.evidence().stream().limit(2).map(each -> told(vendor, each)))
        .limit(TOLD)
        .collect(Collectors.joining("; "));
  }

  private static String told(DetectedVendor vendor, VendorEvidence evidence) {
    String place = evidence.place().name().toLowerCase(Locale.ROOT);
    return vendor.name() + ": " + place + " " + evidence.value();
  }
}
