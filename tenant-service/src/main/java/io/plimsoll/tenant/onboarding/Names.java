package io.plimsoll.tenant.onboarding;

import io.plimsoll.engine.basics.Require;
import java.text.Normalizer;
import java.util.Collection;
import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Names of organisations: what they may hold, and the form they are searched in. */
final class Names {
  private static final int LONGEST = 200;
  private static final Pattern BLANKS = Pattern.compile("[\\p{Z}\\s]+");
  private static final Pattern NOT_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

  private Names() {}

  static String check(String name) {
    Require.text("name", name);
    Require.that(
        name.codePointCount(0, name.length()) <= LONGEST,
        "name",
        "must be at most " + LONGEST + " characters");
    Require.that(
        name.codePoints().allMatch(Names::isText), "name", "must not hold control characters");
    return name;
  }

  private static boolean isText(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.SURROGATE,
          Character.UNASSIGNED,
          Character.PRIVATE_USE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }

  /** One blank between words, none at the ends, composed characters (NFC). */
  static String tidy(String name) {
    return BLANKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFC)).replaceAll(" ").strip();
  }

  /**
   * The form that is compared: compatibility-decomposed without marks, lower case, words parted by
   * one blank. Computed here and stored, since SQL's lower() and LIKE cannot use an index under
   * row-level security.
   */
  static String searchable(String name) {
    String plain =
        Normalizer.normalize(name, Normalizer.Form.NFKD)
            .replaceAll("\\p{M}+", "")
            .toLowerCase(Locale.ROOT);
    return NOT_WORDS.matcher(plain).replaceAll(" ").strip();
  }

  static <T extends Comparable<? super T>> Set<T> sorted(Collection<T> values) {
    return Collections.unmodifiableSet(new TreeSet<>(values));
  }
}
