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
}
