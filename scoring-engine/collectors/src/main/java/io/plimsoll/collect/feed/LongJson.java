package io.plimsoll.collect.feed;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/**
 * An object in JSON that is too long to be held: one of its members is a list, of which one item
 * after the other is told. As strict as {@link JsonPart#read}.
 */
public final class LongJson {
  private static final int LONGEST_TEXT = 1 << 20;
  private static final long LONGEST_ITEM = 16 << 20;
  private static final JsonFactory JSON = factory(false);
  private static final JsonFactory COMMENTED = factory(true);

  private static JsonFactory factory(boolean comments) {
    return JsonFactory.builder()
        .configure(JsonReadFeature.ALLOW_JAVA_COMMENTS, comments)
        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
        .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
        .streamReadConstraints(
            StreamReadConstraints.builder()
                .maxNestingDepth(64)
                .maxStringLength(LONGEST_TEXT)
                .maxNameLength(1_000)
                .maxNumberLength(64)
                .build())
        .build();
  }

  private final JsonParser parser;
  private long begun;

  private LongJson(JsonParser parser) {
    this.parser = parser;
  }

  /**
   * Reads it to its end.
   *
   * @param list the member that is the long list
   * @param item hears each of its items
   * @return what else the object says
   * @throws IllegalArgumentException naming the place that is no strict JSON, or what the item's
   *     hearer refuses
   * @throws IOException when it cannot be read to its end
   */
  public static JsonPart read(InputStream in, String list, Consumer<JsonPart> item)
      throws IOException {
    return read(JSON, in, list, item);
  }

  /** The same of a document that may have comments, as in Java. */
  public static JsonPart readWithComments(InputStream in, String list, Consumer<JsonPart> item)
      throws IOException {
    return read(COMMENTED, in, list, item);
  }

  private static JsonPart read(
      JsonFactory json, InputStream in, String list, Consumer<JsonPart> item) throws IOException {
    try (JsonParser parser = json.createParser(ObjectReadContext.empty(), in)) {
      return new LongJson(parser).document(list, item);
    } catch (JacksonIOException e) {
      throw e.getCause();
    } catch (JacksonException e) {
      throw new IllegalArgumentException("the document: " + e.getOriginalMessage(), e);
    }
  }

  private JsonPart document(String list, Consumer<JsonPart> item) {
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      throw new IllegalArgumentException("the document: is no object");
    }
    Map<String, @Nullable Object> rest = new LinkedHashMap<>();
    boolean told = false;
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = parser.currentName();
      parser.nextToken();
      if (name.equals(list)) {
        items("/" + list, item);
        told = true;
      } else {
        begin();
        rest.put(name, value());
      }
    }
    if (!told) {
      throw new IllegalArgumentException("/" + list + ": is missing");
    }
    if (parser.nextToken() != null) {
      throw new IllegalArgumentException("the document: has content after its end");
    }
    return new JsonPart("", rest);
  }

  private void items(String place, Consumer<JsonPart> item) {
    if (parser.currentToken() != JsonToken.START_ARRAY) {
      throw new IllegalArgumentException(place + ": is no array");
    }
    for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
      begin();
      item.accept(new JsonPart(place + "/" + i, value()));
    }
  }

  private void begin() {
    begun = parser.currentTokenLocation().getByteOffset();
  }

  private @Nullable Object value() {
    if (parser.currentLocation().getByteOffset() - begun > LONGEST_ITEM) {
      throw new IllegalArgumentException("an item is longer than " + LONGEST_ITEM + " bytes");
    }
    return switch (parser.currentToken()) {
      case START_OBJECT -> members();
      case START_ARRAY -> list();
      case VALUE_STRING -> parser.getString();
      case VALUE_NUMBER_INT -> whole();
      case VALUE_NUMBER_FLOAT -> parser.getDoubleValue();
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      case VALUE_NULL -> null;
      default -> throw new IllegalArgumentException("the document: is cut");
    };
  }

  private Number whole() {
    return parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER
        ? parser.getBigIntegerValue()
        : parser.getLongValue();
  }

  private Map<String, @Nullable Object> members() {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = parser.currentName();
      parser.nextToken();
      members.put(name, value());
    }
    return members;
  }

  private List<@Nullable Object> list() {
    List<@Nullable Object> items = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      items.add(value());
    }
    return items;
  }
}
