package io.plimsoll.engine.exposure.email.policy;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * An SMTP TLS reporting record (RFC 8460 section 3).
 *
 * @param reportAddresses where reports go, {@code mailto:} and {@code https:} addresses
 */
public record TlsReportingRecord(List<String> reportAddresses) {

  private static final String VERSION = "TLSRPTv1";

  public TlsReportingRecord {
    reportAddresses = List.copyOf(reportAddresses);
  }

  /** Whether a TXT text is such a record at all. */
  public static boolean isTlsReporting(String text) {
    return TagList.claims(text, VERSION);
  }

  /**
   * Reads a record.
   *
   * @throws PolicySyntaxException when it is malformed or names no address
   */
  public static TlsReportingRecord parse(String text) {
    TagList tags = TagList.strict(text, VERSION);
    List<String> addresses =
        Stream.of(tags.get("rua").orElse("").split(","))
            .map(String::strip)
            .filter(TlsReportingRecord::isAddress)
            .toList();
    if (addresses.isEmpty()) {
      throw new PolicySyntaxException("rua names no mailto: or https: address");
    }
    return new TlsReportingRecord(addresses);
  }

  private static boolean isAddress(String uri) {
    String lower = uri.toLowerCase(Locale.ROOT);
    return lower.startsWith("mailto:") && lower.indexOf('@') > 7 || lower.startsWith("https://");
  }
}
