package io.plimsoll.engine.loader;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** YAML 1.2 with the core schema, into the same kinds of value as {@link JsonReader}. */
final class YamlReader {
  private static final LoadSettings SETTINGS =
      LoadSettings.builder()
          .setSchema(new CoreSchema())
          .setAllowDuplicateKeys(false)
          .setAllowRecursiveKeys(false)
          .setMaxAliasesForCollections(50)
          .build();

  private YamlReader() {}

  static @Nullable Object read(String text) {
    try {
      return plain(new Load(SETTINGS).loadFromString(text), Pointer.ROOT);
    } catch (YamlEngineException e) {
      throw new DocumentException(Pointer.ROOT, "is not YAML 1.2: " + e.getMessage());
    }
  }

  private static @Nullable Object plain(@Nullable Object value, Pointer at) {
    return switch (value) {
      case null -> null;
      case Map<?, ?> map -> plainMap(map, at);
      case List<?> list -> plainList(list, at);
      case Integer i -> i.longValue();
      case Double d -> finite(d, at);
      case BigInteger big -> new BigDecimal(big);
      case Long _, String _, Boolean _ -> value;
      default -> throw new DocumentException(at, "has a kind of value that JSON does not know");
    };
  }

  private static BigDecimal finite(double value, Pointer at) {
    if (!Double.isFinite(value)) {
      throw new DocumentException(at, "must be a finite number");
    }
    return BigDecimal.valueOf(value);
  }

  private static Map<String, @Nullable Object> plainMap(Map<?, ?> map, Pointer at) {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    map.forEach((key, value) -> members.put(name(key, at), plain(value, at.to(name(key, at)))));
    return Collections.unmodifiableMap(members);
  }

  private static String name(@Nullable Object key, Pointer at) {
    if (key instanceof String name) {
      return name;
    }
    throw new DocumentException(at, "has a key that is not text: " + key + " (put it in quotes)");
  }

  private static List<@Nullable Object> plainList(List<?> list, Pointer at) {
    List<@Nullable Object> items = new ArrayList<>();
    for (Object item : list) {
      items.add(plain(item, at.to(items.size())));
    }
    return Collections.unmodifiableList(items);
  }
}
