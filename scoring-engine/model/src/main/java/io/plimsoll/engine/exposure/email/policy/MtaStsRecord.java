package io.plimsoll.engine.exposure.email.policy;

import java.util.regex.Pattern;

/**
 * The DNS record that announces an MTA-STS policy (RFC 8461 section 3.1).
 *
 * @param id changes whenever the policy does
 */
public record MtaStsRecord(String id) {

  private static final String VERSION = "STSv1";
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9]{1,32}");

  /** Whether a TXT text is such a record at all. */
  public static boolean isMtaSts(String text) {
    return FieldList.claims(text, VERSION);
  }

  /**
   * Reads a record.
   *
   * @throws PolicySyntaxException when it is malformed
   */
  public static MtaStsRecord parse(String text) {
    String id = FieldList.parse(text, VERSION).get("id").orElse("");
    if (!ID.matcher(id).matches()) {
      throw new PolicySyntaxException("id must be 1 to 32 letters and digits");
    }
    return new MtaStsRecord(id);
  }
}
