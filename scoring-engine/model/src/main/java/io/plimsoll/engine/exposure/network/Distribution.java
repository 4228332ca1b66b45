package io.plimsoll.engine.exposure.network;

import java.util.regex.Pattern;

/**
 * Linux distributions. One mends what it ships after the maker stops, without a new version, so
 * that a banner that names one proves little.
 */
public final class Distribution {

  private static final Pattern NAME =
      Pattern.compile(
          "Ubuntu|Debian|Raspbian|Red Hat|CentOS|Fedora|Amazon|SUSE|AlmaLinux|Rocky"
              + "|[+~-]deb\\d+|\\.el\\d");

  private Distribution() {}

  /** Whether a banner names one. */
  public static boolean isNamedIn(String banner) {
    return NAME.matcher(banner).find();
  }
}
