package io.plimsoll.api.rest.http;

import java.time.DateTimeException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;

/** Reads a value from a JSON string and from nothing else. */
final class TextDeserializer<T> extends StdDeserializer<T> {
  private final transient Function<String, T> read;

  TextDeserializer(Class<T> type, Function<String, T> read) {
    super(type);
    this.read = read;
  }

  @Override
  @SuppressWarnings("unchecked") // handledType is Class<T>
  public @Nullable T deserialize(JsonParser parser, DeserializationContext context) {
    if (parser.currentToken() != JsonToken.VALUE_STRING) {
      return (T) context.handleUnexpectedToken(handledType(), parser);
    }
    String text = parser.getString();
    try {
      return read.apply(text);
    } catch (IllegalArgumentException | DateTimeException e) {
      return (T) context.handleWeirdStringValue(handledType(), text, "not in the expected form");
    }
  }
}
