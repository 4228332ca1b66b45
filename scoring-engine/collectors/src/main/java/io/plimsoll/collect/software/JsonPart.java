package io.plimsoll.collect.software;

import io.plimsoll.engine.loader.JsonReader;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list in JSON. What the list must say and does not is an {@link
 * IllegalArgumentException} that names the place; what is not asked for may be anything.
 *
 * @param place where it stands
 * @param value as {@link JsonReader} tells it; null when it is not there
 */
record JsonPart(String place, @Nullable Object value) {
  private static final int DAY = "2026-01-31".length();

  static JsonPart read(String text) {
    return new JsonPart("", JsonReader.read(text));
  }

  /** A member, there or not. */
  JsonPart at(String name) {
    return new JsonPart(
        place + "/" + name, value instanceof Map<?, ?> members ? members.get(name) : null);
  }

  /** The parts of a list; none when it is not there. */
  List<JsonPart> items() {
    if (value == null) {
      return List.of();
    }
    if (!(value instanceof List<?> items)) {
      throw wrong("is no array");
    }
    List<JsonPart> parts = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      parts.add(new JsonPart(place + "/" + i, items.get(i)));
    }
    return parts;
  }

  /** The parts of a list that must be there. */
  List<JsonPart> neededItems() {
    if (value == null) {
      throw wrong("is missing");
    }
    return items();
  }

  Optional<String> text() {
    return value instanceof String text && !text.isBlank()
        ? Optional.of(text.strip())
        : Optional.empty();
  }

  String neededText() {
    return text().orElseThrow(() -> wrong("must be a text"));
  }

  boolean isTrue() {
    return Boolean.TRUE.equals(value);
  }

  Optional<Double> number() {
    return value instanceof Number number ? Optional.of(number.doubleValue()) : Optional.empty();
  }

  long neededCount() {
    if (value instanceof Long count && count >= 0) {
      return count;
    }
    throw wrong("must be a count");
  }

  /** A day, or the day of a moment; empty when it is not there. */
  Optional<LocalDate> day() {
    return text().map(this::day);
  }

  LocalDate neededDay() {
    return day(neededText());
  }

  private LocalDate day(String text) {
    try {
      return LocalDate.parse(text.substring(0, Math.min(DAY, text.length())));
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(place + ": is no day", e);
    }
  }

  IllegalArgumentException wrong(String reason) {
    return new IllegalArgumentException((place.isEmpty() ? "the document" : place) + ": " + reason);
  }
}
