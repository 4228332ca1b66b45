package io.plimsoll.engine.exposure.vendor;

import io.plimsoll.engine.basics.Require;
import io.plimsoll.engine.evidence.Confidence;
import java.util.Comparator;
import java.util.List;

/**
 * A third party that shows from outside.
 *
 * @param vendor its id in the table
 * @param name as the vendor writes it
 * @param category what it does
 * @param confidence how sure it is that the company uses it today
 * @param evidence what points to it, at least one, by place, asset and value
 */
public record DetectedVendor(
    String vendor,
    String name,
    VendorCategory category,
    Confidence confidence,
    List<VendorEvidence> evidence) {

  private static final Comparator<VendorEvidence> ORDER =
      Comparator.comparing(VendorEvidence::place)
          .thenComparing(VendorEvidence::asset)
          .thenComparing(VendorEvidence::value);

  public DetectedVendor {
    evidence = Require.notEmpty("evidence", evidence).stream().sorted(ORDER).distinct().toList();
  }

  static DetectedVendor of(KnownVendor vendor, List<VendorEvidence> evidence) {
    return new DetectedVendor(
        vendor.id(), vendor.name(), vendor.category(), confidence(evidence), evidence);
  }

  /** The surest place's; one step more where another kind of place says the same. */
  private static Confidence confidence(List<VendorEvidence> evidence) {
    List<Place> places = evidence.stream().map(VendorEvidence::place).distinct().toList();
    Confidence best =
        places.stream().map(Place::alone).max(Comparator.naturalOrder()).orElse(Confidence.LOW);
    return places.size() > 1 && best == Confidence.MEDIUM ? Confidence.HIGH : best;
  }
}
