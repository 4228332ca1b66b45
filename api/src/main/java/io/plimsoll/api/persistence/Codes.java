package io.plimsoll.api.persistence;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Closed lists as the lower_snake_case text that the tables hold. */
final class Codes {
  private Codes() {}

  static String of(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  static <E extends Enum<E>> E read(Class<E> type, String code) {
    return Enum.valueOf(type, code.toUpperCase(Locale.ROOT));
  }

  static <E extends Enum<E>> @Nullable E readOptional(Class<E> type, @Nullable String code) {
    return code == null ? null : read(type, code);
  }
}
