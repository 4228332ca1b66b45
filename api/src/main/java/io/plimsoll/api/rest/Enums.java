package io.plimsoll.api.rest;

import io.plimsoll.tenant.Codes;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Enums of the domain and of the contract share their codes and nothing else. */
final class Enums {
  private Enums() {}

  static <T> T wire(Enum<?> constant, Function<String, T> fromValue) {
    return fromValue.apply(Codes.code(constant));
  }

  static <T> List<T> wire(Collection<? extends Enum<?>> constants, Function<String, T> fromValue) {
    return constants.stream().map(constant -> wire(constant, fromValue)).toList();
  }

  static <E extends Enum<E>> E domain(Class<E> type, Object wire) {
    return Codes.require(type, type.getSimpleName(), wire.toString());
  }

  /** The contract's spellings, for forms that are yet to be read. */
  static @Nullable List<String> codes(@Nullable Collection<?> wires) {
    return wires == null ? null : wires.stream().map(Object::toString).toList();
  }
}
