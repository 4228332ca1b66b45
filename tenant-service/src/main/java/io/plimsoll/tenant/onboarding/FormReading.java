package io.plimsoll.tenant.onboarding;

import io.plimsoll.engine.basics.InvalidValueException;
import io.plimsoll.tenant.Adjustment;
import io.plimsoll.tenant.Checked;
import io.plimsoll.tenant.FieldErrors;
import io.plimsoll.tenant.InvalidInputException;
import io.plimsoll.tenant.Warning;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What is learnt while one form is read: errors, doubts, adjustments. */
final class FormReading {
  final FieldErrors errors = new FieldErrors();
  private final List<Warning> warnings = new ArrayList<>();
  private final List<Adjustment> adjustments = new ArrayList<>();

  /** The value read, or null after noting that the member is missing or wrong. */
  <S, T> @Nullable T required(String pointer, @Nullable S source, Function<S, T> read) {
    if (source == null) {
      errors.add(pointer, "REQUIRED", "is required");
      return null;
    }
    return errors.attempt(pointer, () -> read.apply(source));
  }

  /** The value read, null when absent, null after noting what is wrong. */
  <S, T> @Nullable T optional(String pointer, @Nullable S source, Function<S, T> read) {
    return source == null ? null : errors.attempt(pointer, () -> read.apply(source));
  }

  /** Every element that can be read; the others are noted at their index. */
  <S, T> List<T> each(String pointer, @Nullable List<S> sources, Function<S, T> read) {
    List<T> values = new ArrayList<>();
    for (int i = 0; sources != null && i < sources.size(); i++) {
      T value = required(pointer + "/" + i, sources.get(i), read);
      if (value != null) {
        values.add(value);
      }
    }
    return values;
  }

  /** As {@link #each}, noting an element that repeats an earlier one. */
  <S, T> List<T> distinct(String pointer, @Nullable List<S> sources, Function<S, T> read) {
    List<T> values = each(pointer, sources, read);
    if (values.stream().distinct().count() < values.size()) {
      errors.add(pointer, "DUPLICATE", "must not name the same thing twice");
    }
    return values.stream().distinct().toList();
  }

  /** Takes what was doubted and changed over, at its place in the form. */
  <T> T keep(String pointer, Checked<T> checked) {
    checked.warnings().stream()
        .map(w -> new Warning(w.code(), pointer + w.pointer(), w.message()))
        .forEach(warnings::add);
    checked.adjustments().stream()
        .map(a -> new Adjustment(a.code(), pointer + a.field(), a.from(), a.to(), a.reason()))
        .forEach(adjustments::add);
    return checked.value();
  }

  /** Notes that a text was stored in another spelling. */
  String adjusted(String code, String pointer, String from, String to, String reason) {
    if (!from.equals(to)) {
      adjustments.add(new Adjustment(code, pointer, from, to, reason));
    }
    return to;
  }

  /** Refuses when anything was noted; else what the constructor makes, or its refusal in place. */
  <T> T build(Supplier<T> constructor) {
    errors.refuse();
    try {
      return constructor.get();
    } catch (InvalidValueException e) {
      throw new InvalidInputException("/" + e.field(), "INVALID_VALUE", e.reason());
    }
  }

  /** The finished value; throws with every error when there was one. */
  <T> Checked<T> finish(@Nullable T value) {
    errors.refuse();
    return new Checked<>(Objects.requireNonNull(value), warnings, adjustments);
  }
}
