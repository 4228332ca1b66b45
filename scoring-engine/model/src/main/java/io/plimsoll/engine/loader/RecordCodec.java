package io.plimsoll.engine.loader;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Strict JSON and YAML to records and records to {@link CanonicalJson}, by record components alone.
 *
 * <p>A component may be a record, a sealed interface of records (told apart by a member {@code
 * kind}, the simple name in lower_snake_case), an enum (lower_snake_case), a list, a map keyed by
 * text or enum, a text, int, long, double, boolean, {@code BigDecimal}, {@code Instant} (RFC 3339,
 * UTC) or {@code LocalDate}. A record whose only component is called {@code value} is written as
 * that value. A {@code @Nullable} component that is null is left out when writing, and may be
 * absent or null when reading; every other component must be there. Unknown members, duplicates,
 * wrong types and values a record refuses are a {@link DocumentException} naming the place.
 */
public final class RecordCodec {
  private static final RecordCodec JSON = new RecordCodec(new Shapes(Naming.CAMEL_CASE));
  private static final RecordCodec YAML = new RecordCodec(new Shapes(Naming.SNAKE_CASE));

  private final Shapes shapes;

  private RecordCodec(Shapes shapes) {
    this.shapes = shapes;
  }

  /** Reads strict JSON in UTF-8 with camelCase member names. */
  public static <T> T readJson(Class<T> type, byte[] utf8) {
    return readJson(type, decode(utf8));
  }

  /** Reads strict JSON with camelCase member names. */
  public static <T> T readJson(Class<T> type, String json) {
    return JSON.fromTree(type, JsonReader.read(json));
  }

  /** Reads YAML 1.2 with snake_case member names. */
  public static <T> T readYaml(Class<T> type, String yaml) {
    return YAML.fromTree(type, YamlReader.read(yaml));
  }

  /** Reads a part of a document that {@link YamlReader} has read, with snake_case member names. */
  static <T> T readYamlTree(Class<T> type, @Nullable Object tree) {
    return YAML.fromTree(type, tree);
  }

  /** The same, of a part that lies at a place of its document. */
  static <T> T readYamlTree(Class<T> type, @Nullable Object tree, Pointer at) {
    return type.cast(YAML.shapes.of(type).read(tree, at));
  }

  /** The canonical JSON bytes of a record, list or map of records. */
  public static byte[] writeJson(Object value) {
    return CanonicalJson.write(JSON.shapes.of(value.getClass()), value);
  }

  private <T> T fromTree(Class<T> type, @Nullable Object tree) {
    return type.cast(shapes.of(type).read(tree, Pointer.ROOT));
  }

  private static String decode(byte[] utf8) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8)).toString();
    } catch (CharacterCodingException e) {
      throw new DocumentException(Pointer.ROOT, "is not UTF-8");
    }
  }
}
