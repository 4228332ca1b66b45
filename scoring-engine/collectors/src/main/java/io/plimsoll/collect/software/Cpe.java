package io.plimsoll.collect.software;

import io.plimsoll.engine.basics.InvalidValueException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A name in the Common Platform Enumeration (NIST IR 7695), as far as products and versions go.
 *
 * @param kind {@code a} for an application, {@code o} for an operating system, {@code h} for
 *     hardware
 * @param vendor lower case, unquoted
 * @param product lower case, unquoted
 * @param version unquoted; {@code *} for any, {@code -} where there is none
 * @param update unquoted, as the version
 */
record Cpe(String kind, String vendor, String product, String version, String update) {
  private static final String URI = "cpe:/";
  private static final String FORMATTED = "cpe:2.3:";
  private static final String ANY = "*";
  private static final String NONE = "-";
  private static final String PLAIN = "._-";

  Cpe {
    if (!List.of("a", "o", "h").contains(kind) || vendor.isEmpty() || product.isEmpty()) {
      throw new InvalidValueException("cpe", "must name a kind, a vendor and a product");
    }
  }

  /**
   * Reads a URI (section 6.1) or a formatted string (section 6.2).
   *
   * @throws InvalidValueException when it is neither
   */
  static Cpe parse(String text) {
    if (text.startsWith(URI)) {
      return of(
          List.of(text.substring(URI.length()).split(":", -1)).stream().map(Cpe::percent).toList());
    }
    if (text.startsWith(FORMATTED)) {
      return of(unquoted(text.substring(FORMATTED.length())));
    }
    throw new InvalidValueException("cpe", "must begin with cpe:/ or cpe:2.3:");
  }

  private static Cpe of(List<String> parts) {
    if (parts.size() < 3) {
      throw new InvalidValueException("cpe", "must name a kind, a vendor and a product");
    }
    return new Cpe(parts.get(0), parts.get(1), parts.get(2), part(parts, 3), part(parts, 4));
  }

  private static String part(List<String> parts, int index) {
    return parts.size() <= index || parts.get(index).isEmpty() ? ANY : parts.get(index);
  }

  /** A text as a part of a URI: lower case, no blanks, what would part it written in percent. */
  static String part(String text) {
    StringBuilder part = new StringBuilder();
    for (char c : text.toLowerCase(Locale.ROOT).toCharArray()) {
      if (c == ' ') {
        part.append('_');
      } else if (isPlain(c)) {
        part.append(c);
      } else if (c > 0x20 && c < 0x7F) {
        part.append('%').append(String.format(Locale.ROOT, "%02x", (int) c));
      }
    }
    return part.toString();
  }

  private static boolean isPlain(char c) {
    return c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || PLAIN.indexOf(c) >= 0;
  }

  private static String percent(String part) {
    try {
      return java.net.URLDecoder.decode(part.replace("+", "%2b"), StandardCharsets.US_ASCII);
    } catch (IllegalArgumentException e) {
      throw new InvalidValueException("cpe", "has a percent sign without two digits");
    }
  }

  private static List<String> unquoted(String text) {
    List<String> parts = new ArrayList<>();
    StringBuilder part = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\' && i + 1 < text.length()) {
        part.append(text.charAt(++i));
      } else if (c == ':') {
        parts.add(part.toString());
        part.setLength(0);
      } else {
        part.append(c);
      }
    }
    parts.add(part.toString());
    return parts;
  }

  /** The version that is named; empty for any and none. */
  Optional<String> release() {
    return version.equals(ANY) || version.equals(NONE) ? Optional.empty() : Optional.of(version);
  }

  /** The formatted string of version 2.3. */
  @Override
  public String toString() {
    return FORMATTED
        + String.join(":", kind, quoted(vendor), quoted(product), quoted(version), quoted(update))
        + ":*".repeat(6);
  }

  private static String quoted(String part) {
    if (part.equals(ANY) || part.equals(NONE)) {
      return part;
    }
    StringBuilder quoted = new StringBuilder();
    for (char c : part.toCharArray()) {
      quoted.append(isPlain(c) ? "" : "\\").append(c);
    }
    return quoted.toString();
  }
}
