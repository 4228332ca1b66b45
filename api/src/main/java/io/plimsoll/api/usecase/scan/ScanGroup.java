package io.plimsoll.api.usecase.scan;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** The parts of a scan, as the collectors divide their work. */
public enum ScanGroup {
  DNS,
  EMAIL,
  WEB,
  TLS,
  NETWORK,
  VENDOR;

  /** What a full scan looks at. */
  public static Set<ScanGroup> all() {
    return EnumSet.allOf(ScanGroup.class);
  }

  /** The groups whose facts a check of this group reads. */
  public static Set<ScanGroup> neededBy(String checkGroup) {
    return switch (checkGroup) {
      case "dns" -> EnumSet.of(DNS);
      case "email" -> EnumSet.of(DNS, EMAIL);
      case "web" -> EnumSet.of(WEB);
      case "tls" -> EnumSet.of(TLS);
      case "network" -> EnumSet.of(NETWORK, WEB);
      case "vendor" -> EnumSet.of(VENDOR, EMAIL, WEB);
      default -> EnumSet.noneOf(ScanGroup.class);
    };
  }

  /** Whether a check's id belongs to this group. */
  boolean judges(String checkId) {
    return checkId.startsWith(name().toLowerCase(Locale.ROOT) + ".");
  }
}
