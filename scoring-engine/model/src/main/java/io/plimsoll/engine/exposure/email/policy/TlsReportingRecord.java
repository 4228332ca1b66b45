package io.plimsoll.engine.exposure.email.policy;

import io.plimsoll.engine.basics.Text;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * An SMTP TLS reporting record (RFC 8460 section 3).
 *
 * @param reportAddresses where reports go, {@code mailto:} and {@code https:} addresses
 */
public record TlsReportingRecord(List<String> reportAddresses) {

  private static final String VERSION = "TLSRPTv1";
  // RFC 8460 section 3: an exclamation mark within a URI has to be encoded.
  private static final Pattern MAIL = Pattern.compile("mailto:[^@\\s!]+@[^@\\s!]+");
  private static final Pattern WEB = Pattern.compile("https://[^/\\s!][^\\s!]*");

  public TlsReportingRecord {
    reportAddresses = List.copyOf(reportAddresses);
  }

  /** Whether a TXT text is such a record at all. */
  public static boolean isTlsReporting(String text) {
    return FieldList.claims(text, VERSION);
  }

  /**
   * Reads a record.
   *
   * @throws PolicySyntaxException when it is malformed or names anything but addresses
   */
  public static TlsReportingRecord parse(String text) {
    FieldList fields = FieldList.parse(text, VERSION);
    fields
        .repeated()
        .ifPresent(name -> {
          throw new PolicySyntaxException(name + " appears more than once");
        });
    String rua = fields.get("rua").orElseThrow(() -> new PolicySyntaxException("rua is missing"));
    return new TlsReportingRecord(
        Stream.of(rua.split(",", -1)).map(String::strip).map(TlsReportingRecord::address).toList());
  }

  private static String address(String uri) {
    String lower = uri.toLowerCase(Locale.ROOT);
    if (MAIL.matcher(lower).matches() || WEB.matcher(lower).matches()) {
      return uri;
    }
    throw new PolicySyntaxException(Text.of("'%s' is no mailto: or https: address", uri));
  }
}
