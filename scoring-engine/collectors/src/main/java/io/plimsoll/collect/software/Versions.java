package io.plimsoll.collect.software;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The order of versions as people number them: part by part, numbers by value; words for what comes
 * ahead of a release, as {@code rc}, before the release, all other words after it.
 */
final class Versions {
  private static final Pattern PART = Pattern.compile("\\d+|[a-z]+");
  private static final Set<String> BEFORE =
      Set.of("alpha", "beta", "rc", "pre", "preview", "dev", "snapshot", "m", "milestone");

  static final Comparator<String> ORDER = Versions::compare;

  private Versions() {}

  /** Whether a version is told only as far as to a number that another goes on with. */
  static boolean isCutShort(String version, String other) {
    List<String> shown = parts(version);
    List<String> longer = parts(other);
    return longer.size() > shown.size()
        && longer.subList(0, shown.size()).equals(shown)
        && isNumber(longer.get(shown.size()));
  }

  private static int compare(String one, String other) {
    List<String> mine = parts(one);
    List<String> theirs = parts(other);
    for (int i = 0; i < Math.max(mine.size(), theirs.size()); i++) {
      int order = comparePart(part(mine, i), part(theirs, i));
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  private static List<String> parts(String version) {
    List<String> parts = new ArrayList<>();
    Matcher matcher = PART.matcher(version.toLowerCase(Locale.ROOT));
    while (matcher.find()) {
      parts.add(matcher.group());
    }
    return parts;
  }

  private static String part(List<String> parts, int index) {
    return index < parts.size() ? parts.get(index) : "";
  }

  private static int comparePart(String one, String other) {
    int rank = Integer.compare(rank(one), rank(other));
    if (rank != 0) {
      return rank;
    }
    return isNumber(one) ? compareNumbers(digits(one), digits(other)) : one.compareTo(other);
  }

  /** A word for what comes before, the end, a word for what comes after, a further number. */
  private static int rank(String part) {
    if (part.isEmpty()) {
      return 1;
    }
    if (isNumber(part)) {
      return 3;
    }
    return BEFORE.contains(part) ? 0 : 2;
  }

  private static boolean isNumber(String part) {
    return !part.isEmpty() && part.charAt(0) <= '9';
  }

  private static String digits(String number) {
    int start = 0;
    while (start < number.length() - 1 && number.charAt(start) == '0') {
      start++;
    }
    return number.substring(start);
  }

  private static int compareNumbers(String one, String other) {
    int length = Integer.compare(one.length(), other.length());
    return length != 0 ? length : one.compareTo(other);
  }
}
