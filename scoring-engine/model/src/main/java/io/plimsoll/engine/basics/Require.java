package io.plimsoll.engine.basics;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Checks for compact constructors. Each throws {@link InvalidValueException} naming the field. */
public final class Require {
  private Require() {}

  /** Refuses a null, empty or blank text. */
  public static String text(String field, String value) {
    that(value != null && !value.isBlank(), field, "must not be blank");
    return value;
  }

  /** Refuses a text that does not match the whole pattern. */
  public static String matches(String field, String value, Pattern pattern, String shape) {
    that(value != null && pattern.matcher(value).matches(), field, "must be " + shape);
    return value;
  }

  /** Refuses NaN, infinities and numbers outside {@code [low, high]}. */
  public static double between(String field, double value, double low, double high) {
    that(value >= low && value <= high, field, "must be between " + low + " and " + high);
    return value;
  }

  /** Refuses NaN, infinities and smaller numbers. */
  public static double atLeast(String field, double value, double low) {
    that(value >= low && Double.isFinite(value), field, "must be at least " + low);
    return value;
  }

  /** Refuses NaN, infinities, zero and negative numbers. */
  public static double positive(String field, double value) {
    that(value > 0 && Double.isFinite(value), field, "must be greater than 0");
    return value;
  }

  /** Refuses NaN and infinities. */
  public static double finite(String field, double value) {
    that(Double.isFinite(value), field, "must be a finite number");
    return value;
  }

  /** Refuses negative numbers. */
  public static long notNegative(String field, long value) {
    that(value >= 0, field, "must not be negative");
    return value;
  }

  /** Refuses an empty collection. */
  public static <C extends Collection<?>> C notEmpty(String field, C values) {
    that(!values.isEmpty(), field, "must not be empty");
    return values;
  }

  /** Refuses a collection in which two elements share a key. */
  public static <T> void unique(String field, Collection<T> values, Function<? super T, ?> key) {
    Set<Object> seen = new HashSet<>();
    for (T value : values) {
      Object id = key.apply(value);
      that(seen.add(id), field, "must not repeat " + id);
    }
  }

  /** Refuses when the condition does not hold. */
  public static void that(boolean condition, String field, String reason) {
    if (!condition) {
      throw new InvalidValueException(field, reason);
    }
  }
}
