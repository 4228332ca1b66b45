package io.plimsoll.engine.exposure.web.policy;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A security.txt file (RFC 9116 section 2).
 *
 * @param contacts where to report a vulnerability, at least one
 * @param expires when it must not be relied on any more
 */
public record SecurityTxt(List<String> contacts, Instant expires) {

  public SecurityTxt {
    contacts = List.copyOf(contacts);
  }

  /**
   * Reads a file, signed or not; fields that are not known are skipped.
   *
   * @throws WebPolicyException when Contact is missing, or Expires is not there exactly once
   */
  public static SecurityTxt parse(String text) {
    List<String> contacts = new ArrayList<>();
    List<String> expires = new ArrayList<>();
    text.lines()
        .filter(line -> !line.startsWith("#") && line.indexOf(':') > 0)
        .forEach(line -> read(line, contacts, expires));
    if (contacts.isEmpty()) {
      throw new WebPolicyException("Contact is missing");
    }
    if (expires.size() != 1) {
      throw new WebPolicyException("Expires must be given exactly once");
    }
    return new SecurityTxt(contacts, instant(expires.getFirst()));
  }

  private static void read(String line, List<String> contacts, List<String> expires) {
    String value = line.substring(line.indexOf(':') + 1).strip();
    switch (line.substring(0, line.indexOf(':')).strip().toLowerCase(Locale.ROOT)) {
      case "contact" -> contacts.add(value);
      case "expires" -> expires.add(value);
      default -> {
        // Acknowledgments, Canonical, Encryption, Hiring, Policy and whatever comes later.
      }
    }
  }

  private static Instant instant(String value) {
    try {
      return OffsetDateTime.parse(value).toInstant();
    } catch (DateTimeException malformed) {
      throw new WebPolicyException("Expires must be a date and time, was " + value);
    }
  }
}
