package io.plimsoll.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Mail addresses and names as people write them. */
final class Mailbox {
  private static final int LONGEST = 253;
  private static final Pattern LABEL = Pattern.compile("[!-~]{1,63}");

  private Mailbox() {}

  /** Without the angle brackets of a return path. */
  static String bare(String address) {
    boolean angled = address.startsWith("<") && address.endsWith(">");
    return angled ? address.substring(1, address.length() - 1) : address;
  }

  /** The domain of an address, or the domain itself, as the DNS compares it. */
  static String domain(String address) {
    return name(bare(address).substring(bare(address).lastIndexOf('@') + 1));
  }

  /** Lower case, without the root's dot. */
  static String name(String text) {
    String lower = text.strip().toLowerCase(Locale.ROOT);
    return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
  }

  /** Whether the DNS can hold the name: ASCII, labels of 1 to 63 characters, 253 in all. */
  static boolean isAskable(String name) {
    return name.length() <= LONGEST
        && Arrays.stream(name.split("\\.", -1)).allMatch(part -> LABEL.matcher(part).matches());
  }

  /** Names separated by commas. */
  static List<String> names(String list) {
    return Arrays.stream(list.split(","))
        .map(Mailbox::domain)
        .filter(name -> !name.isEmpty())
        .toList();
  }
}
