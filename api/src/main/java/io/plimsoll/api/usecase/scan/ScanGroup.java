package io.plimsoll.api.usecase.scan;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** The parts of a scan, as those who look divide their work. */
public enum ScanGroup {
  DNS,
  EMAIL,
  WEB,
  TLS,
  NETWORK,
  VENDOR,
  BREACH,
  BRAND;

  /** What a full scan looks at unless more is asked for. */
  public static Set<ScanGroup> standard() {
    return EnumSet.complementOf(EnumSet.of(BRAND));
  }

  /** What a full scan looks at, look-alike names among it or not. */
  static Set<ScanGroup> full(boolean brand) {
    return brand ? EnumSet.allOf(ScanGroup.class) : standard();
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
      case "breach" -> EnumSet.of(BREACH);
      case "brand" -> EnumSet.of(BRAND);
      default -> EnumSet.noneOf(ScanGroup.class);
    };
  }

  /** Whether a check's id belongs to this group. */
  boolean judges(String checkId) {
    return checkId.startsWith(name().toLowerCase(Locale.ROOT) + ".");
  }
}
