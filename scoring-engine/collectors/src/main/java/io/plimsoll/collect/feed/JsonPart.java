package io.plimsoll.collect.feed;

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
public record JsonPart(String place, @Nullable Object value) {
  private static final int DAY = "2026-01-31".length();

  /**
   * @throws IllegalArgumentException naming the place that is not strict JSON
   */
  public static JsonPart read(String text) {
    return new JsonPart("", JsonReader.read(text));
  }

  /** A member, there or not. */
  public JsonPart at(String name) {
    return new JsonPart(
        place + "/" + name, value instanceof Map<?, ?> members ? members.get(name) : null);
  }

  /** The parts of a list; none when it is not there. */
  public List<JsonPart> items() {
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
  public List<JsonPart> neededItems() {
    if (value == null) {
      throw wrong("is missing");
    }
    return items();
  }

  public Optional<String> text() {
    return value instanceof String text && !text.isBlank()
        ? Optional.of(text.strip())
        : Optional.empty();
  }

  public String neededText() {
    return text().orElseThrow(() -> wrong("must be a text"));
  }

  public boolean isTrue() {
    return Boolean.TRUE.equals(value);
  }

  public Optional<Double> number() {
    return value instanceof Number number ? Optional.of(number.doubleValue()) : Optional.empty();
  }

  public long neededCount() {
    if (value instanceof Long count && count >= 0) {
      return count;
    }
    throw wrong("must be a count");
  }

  /** A day, or the day of a moment; empty when it is not there. */
  public Optional<LocalDate> day() {
    return text().map(this::day);
  }

  public LocalDate neededDay() {
    return day(neededText());
  }

  private LocalDate day(String text) {
    try {
      return LocalDate.parse(text.substring(0, Math.min(DAY, text.length())));
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(place + ": is no day", e);
    }
  }

  public IllegalArgumentException wrong(String reason) {
    return new IllegalArgumentException((place.isEmpty() ? "the document" : place) + ": " + reason);
  }
}
