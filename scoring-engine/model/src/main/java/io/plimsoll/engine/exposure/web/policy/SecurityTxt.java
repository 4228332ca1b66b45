package io.plimsoll.engine.exposure.web.policy;

import io.plimsoll.engine.basics.Text;
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
  private static final String PLAIN = "http:";
  private static final List<String> ADDRESSES =
      List.of("contact", "acknowledgments", "canonical", "encryption", "hiring", "policy");
  private static final Pattern URI = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:[^\\s]+");

  public SecurityTxt {
    contacts = List.copyOf(contacts);
    canonical = List.copyOf(canonical);
  }

  /**
   * Reads a file, signed or not; fields that are not known are skipped.
   *
   * @throws WebPolicyException when Contact is missing, an address is none that is allowed, Expires
   *     is not there exactly once, or Preferred-Languages more than once
   */
  public static SecurityTxt parse(String text) {
    String message = text.startsWith("\uFEFF") ? text.substring(1) : text;
    boolean signed = message.startsWith(SIGNED) && message.contains(SIGNATURE);
    Map<String, List<String>> fields = signed ? fields(body(message), "- ") : fields(message, "");
    List<String> contacts = fields.getOrDefault("contact", List.of());
    if (contacts.isEmpty()) {
      throw new WebPolicyException("Contact is missing");
    }
    ADDRESSES.forEach(
        name -> fields.getOrDefault(name, List.of()).forEach(uri -> requireUri(name, uri)));
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

  /**
   * @param escape what stands before lines that would otherwise mean something else
   */
  private static Map<String, List<String>> fields(String text, String escape) {
    Map<String, List<String>> fields = new HashMap<>();
    text.lines()
        .map(line -> line.startsWith(escape) ? line.substring(escape.length()) : line)
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

  /** A web address has to be an https one (sections 2.5.1 to 2.5.7). */
  private static void requireUri(String name, String value) {
    if (!URI.matcher(value).matches() || value.regionMatches(true, 0, PLAIN, 0, PLAIN.length())) {
      throw new WebPolicyException(
          Text.of("%s must be a URI, and https where it is a web address, was %s", name, value));
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
