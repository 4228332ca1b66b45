package io.plimsoll.engine.exposure.web.policy;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A security.txt file (RFC 9116 section 2).
 *
 * @param contacts where to report a vulnerability, at least one, as URIs
 * @param expires when it must not be relied on any more
 * @param canonical where it says that it lies; empty when it does not say
 * @param signed whether it is an OpenPGP cleartext signed message; the signature is not checked
 */
public record SecurityTxt(
    List<String> contacts, Instant expires, List<String> canonical, boolean signed) {

  private static final String SIGNED = "-----BEGIN PGP SIGNED MESSAGE-----";
  private static final String SIGNATURE = "-----BEGIN PGP SIGNATURE-----";
  private static final Pattern URI = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:[^\\s]+");

  public SecurityTxt {
    contacts = List.copyOf(contacts);
    canonical = List.copyOf(canonical);
  }

  /**
   * Reads a file, signed or not; fields that are not known are skipped.
   *
   * @throws WebPolicyException when Contact is missing or no URI, Expires is not there exactly
   *     once, or Preferred-Languages more than once
   */
  public static SecurityTxt parse(String text) {
    String message = text.startsWith("\uFEFF") ? text.substring(1) : text;
    boolean signed = message.startsWith(SIGNED) && message.contains(SIGNATURE);
    Map<String, List<String>> fields = fields(signed ? body(message) : message);
    List<String> contacts = fields.getOrDefault("contact", List.of());
    if (contacts.isEmpty()) {
      throw new WebPolicyException("Contact is missing");
    }
    contacts.forEach(SecurityTxt::requireUri);
    if (fields.getOrDefault("preferred-languages", List.of()).size() > 1) {
      throw new WebPolicyException("Preferred-Languages must be given once");
    }
    return new SecurityTxt(
        contacts,
        expires(fields.getOrDefault("expires", List.of())),
        fields.getOrDefault("canonical", List.of()),
        signed);
  }

  private static String body(String message) {
    return message.substring(SIGNED.length(), message.indexOf(SIGNATURE));
  }

  private static Map<String, List<String>> fields(String text) {
    Map<String, List<String>> fields = new HashMap<>();
    text.lines()
        .map(line -> line.startsWith("- ") ? line.substring(2) : line)
        .filter(line -> !line.startsWith("#") && line.indexOf(':') > 0)
        .forEach(line -> {
          int colon = line.indexOf(':');
          fields
              .computeIfAbsent(
                  line.substring(0, colon).strip().toLowerCase(Locale.ROOT), _ -> new ArrayList<>())
              .add(line.substring(colon + 1).strip());
        });
    return fields;
  }

  private static void requireUri(String contact) {
    if (!URI.matcher(contact).matches()) {
      throw new WebPolicyException("Contact must be a URI, was " + contact);
    }
  }

  private static Instant expires(List<String> values) {
    if (values.size() != 1) {
      throw new WebPolicyException("Expires must be given exactly once");
    }
    try {
      return OffsetDateTime.parse(values.getFirst().toUpperCase(Locale.ROOT)).toInstant();
    } catch (DateTimeException malformed) {
      throw new WebPolicyException("Expires must be a date and time, was " + values.getFirst());
    }
  }
}
