package io.plimsoll.api.rest.submission;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Answers between JSON and the raw form that the questionnaire reads: nothing is converted. */
public final class AnswerWire {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private AnswerWire() {}

  public static Map<String, @Nullable Object> read(Map<String, JsonNode> answers) {
    Map<String, @Nullable Object> raw = new TreeMap<>();
    answers.forEach((question, value) -> raw.put(question, read(value)));
    return raw;
  }

  private static @Nullable Object read(@Nullable JsonNode value) {
    if (value == null || value.isNull()) {
      return null;
    }
    if (value.isString()) {
      return value.stringValue();
    }
    if (value.isIntegralNumber() && value.canConvertToLong()) {
      return value.longValue();
    }
    return value.isArray() ? items(value) : asIs(value);
  }

  private static List<@Nullable Object> items(JsonNode array) {
    List<@Nullable Object> items = new ArrayList<>();
    array.values().forEach(item -> items.add(read(item)));
    return items;
  }

  /** A form that no question takes; the questionnaire says so by the question's name. */
  private static Object asIs(JsonNode value) {
    return value.isBoolean() ? (Object) value.booleanValue() : value;
  }

  static Map<String, JsonNode> write(Map<String, Object> answers) {
    Map<String, JsonNode> wire = new TreeMap<>();
    answers.forEach((question, value) -> wire.put(question, write(value)));
    return wire;
  }

  private static JsonNode write(Object value) {
    return switch (value) {
      case Number number -> JSON.numberNode(number.longValue());
      case Collection<?> items -> {
        var array = JSON.arrayNode();
        items.forEach(item -> array.add(String.valueOf(item)));
        yield array;
      }
      default -> JSON.stringNode(value.toString());
    };
  }
}
