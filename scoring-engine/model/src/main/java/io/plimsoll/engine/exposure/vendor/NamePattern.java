package io.plimsoll.engine.exposure.vendor;

import io.plimsoll.engine.basics.Require;
import java.util.regex.Pattern;

/**
 * A domain name that stands for itself and every name below it. The first label may end in {@code
 * *}, for one or more characters of that label.
 *
 * @param value at least two labels, lower case, of letters, digits, hyphens and underscores
 */
record NamePattern(String value) {
  private static final Pattern FORM =
      Pattern.compile(
          "[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9])?-?\\*?(?:\\.[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9])?)+");

  NamePattern {
    Require.matches("value", value, FORM, "a domain name of two labels or more");
    Require.that(
        value.substring(value.lastIndexOf('.')).chars().anyMatch(Character::isLetter),
        "value",
        "must not be an address");
  }

  boolean isStarred() {
    return value.indexOf('*') >= 0;
  }

  /** What stands before the star. */
  String start() {
    return value.substring(0, value.indexOf('*'));
  }

  /** The name above the first label. */
  String parent() {
    return value.substring(value.indexOf('.') + 1);
  }

  /** Whether another pattern already stands for this one. */
  boolean isWithin(NamePattern other) {
    return value.equals(other.value) || value.endsWith("." + other.value);
  }
}
