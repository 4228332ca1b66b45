package io.plimsoll.engine.basics;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Sentences with values in them, the same on every machine. */
public final class Text {
  private Text() {}

  /** {@link String#format}, in digits that do not depend on where the machine stands. */
  public static String of(String pattern, @Nullable Object... values) {
    return String.format(Locale.ROOT, pattern, values);
  }

  /**
   * How a text begins, with an ellipsis where it goes on.
   *
   * @param most characters kept, at least one
   */
  public static String start(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
    return text.substring(0, end) + "\u2026";
  }

  /** Without the spaces and tabs at either end, as the grammars of records mean by white space. */
  public static String bare(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && isBlank(text.charAt(from))) {
      from++;
    }
    while (to > from && isBlank(text.charAt(to - 1))) {
      to--;
    }
    return text.substring(from, to);
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t';
  }
}
