package io.plimsoll.engine.exposure.vendor;

import io.plimsoll.engine.basics.CompanyName;
import io.plimsoll.engine.evidence.Confidence;
import java.util.List;
import java.util.Optional;

/**
 * Whether a third party that somebody declared is one of the table. Certain by a domain of its own
 * or by its name; likely where one name is the beginning of the other, as {@code Google} of {@code
 * Google Workspace}.
 */
public final class VendorMatch {
  private VendorMatch() {}

  /**
   * How sure it is that both are the same; empty when they are not.
   *
   * @param name as declared
   * @param domains as declared, lower case
   */
  public static Optional<Confidence> of(KnownVendor vendor, String name, List<String> domains) {
    if (domains.stream().anyMatch(vendor::owns)) {
      return Optional.of(Confidence.HIGH);
    }
    return CompanyName.read(name).flatMap(declared -> byName(vendor, declared));
  }

  private static Optional<Confidence> byName(KnownVendor vendor, CompanyName declared) {
    if (vendor.spellings().anyMatch(declared::isSame)) {
      return Optional.of(Confidence.HIGH);
    }
    return vendor.spellings().anyMatch(known -> begins(known, declared))
        ? Optional.of(Confidence.MEDIUM)
        : Optional.empty();
  }

  private static boolean begins(CompanyName known, CompanyName declared) {
    return declared.isPartOf(known) || known.isPartOf(declared);
  }
}
