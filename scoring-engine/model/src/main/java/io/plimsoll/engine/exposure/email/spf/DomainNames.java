package io.plimsoll.engine.exposure.email.spf;

import java.util.Locale;

/** Names as the DNS compares them. */
final class DomainNames {

  private static final int LONGEST_NAME = 253;
  private static final int LONGEST_LABEL = 63;

  private DomainNames() {}

  /** Lower case, without the root's dot. */
  static String normal(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
  }

  /** Cuts whole labels from the left until the name fits (RFC 7208 section 7.3). */
  static String fit(String name) {
    String rest = name;
    while (rest.length() > LONGEST_NAME && rest.indexOf('.') >= 0) {
      rest = rest.substring(rest.indexOf('.') + 1);
    }
    return rest;
  }

  /** Whether a normal name can be asked for: every label of 1 to 63 octets, 253 in all. */
  static boolean isAskable(String name) {
    if (name.isEmpty() || name.length() > LONGEST_NAME) {
      return false;
    }
    for (String label : name.split("\\.", -1)) {
      if (label.isEmpty() || label.length() > LONGEST_LABEL) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether a policy can be sought: askable, more than one label, A-labels only and no address
   * literal (section 4.3).
   */
  static boolean isCheckable(String name) {
    return isAskable(name)
        && name.indexOf('.') > 0
        && name.chars().allMatch(c -> c > ' ' && c <= '~' && c != '[' && c != ']');
  }

  static boolean isWithin(String name, String ancestor) {
    return name.equals(ancestor) || name.endsWith("." + ancestor);
  }
}
