package io.plimsoll.tenant;

import io.plimsoll.engine.basics.InvalidValueException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Enum constants as the API and the database write them: {@code lower_snake_case}. */
public final class Codes {
  private Codes() {}

  /** {@code CONTACT_CENTRE} as {@code contact_centre}. */
  public static String code(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  /** The constant with that code; upper case and unknown codes are nothing. */
  public static <E extends Enum<E>> Optional<E> of(Class<E> type, String code) {
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> code(constant).equals(code))
        .findFirst();
  }

  /** The constant with that code, or a refusal that lists what there is. */
  public static <E extends Enum<E>> E require(Class<E> type, String field, String code) {
    return of(type, code)
        .orElseThrow(() -> new InvalidValueException(field, "must be one of " + list(type)));
  }

  private static <E extends Enum<E>> String list(Class<E> type) {
    return Arrays.stream(type.getEnumConstants())
        .map(Codes::code)
        .collect(Collectors.joining(", "));
  }
}
