package io.plimsoll.engine.loader;

import io.plimsoll.engine.basics.Copies;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One of several records, told apart by the member {@code kind}. */
final class SealedShape implements Shape {
  private static final String KIND = "kind";

  private final Map<String, RecordShape> byKind;
  private final Map<Class<?>, String> kinds = new HashMap<>();

  SealedShape(Class<?> type, Shapes shapes) {
    Map<String, RecordShape> shapesByKind = new LinkedHashMap<>();
    records(type)
        .forEach(record -> {
          kinds.put(record, kindOf(record));
          shapesByKind.put(kindOf(record), shapes.objectOf(record));
        });
    byKind = Copies.ordered(shapesByKind);
  }

  private static Stream<Class<?>> records(Class<?> type) {
    return type.isRecord()
        ? Stream.of(type)
        : Stream.of(type.getPermittedSubclasses()).flatMap(SealedShape::records);
  }

  private static String kindOf(Class<?> record) {
    return Naming.snakeCase(record.getSimpleName());
  }

  @Override
  public Object read(@Nullable Object tree, Pointer at) {
    if (!(tree instanceof Map<?, ?> members)) {
      throw new DocumentException(at, "must be an object");
    }
    RecordShape shape = members.get(KIND) instanceof String kind ? byKind.get(kind) : null;
    if (shape == null) {
      throw new DocumentException(
          at.to(KIND), "must be one of " + String.join(", ", byKind.keySet()));
    }
    Map<Object, @Nullable Object> rest = new LinkedHashMap<>(members);
    rest.remove(KIND);
    return shape.read(rest, at);
  }

  @Override
  public void write(Object value, CanonicalJson json) {
    String kind = kinds.get(value.getClass());
    RecordShape shape = kind == null ? null : byKind.get(kind);
    if (kind == null || shape == null) {
      throw new IllegalArgumentException("no document shape for " + value.getClass().getName());
    }
    shape.write(value, KIND, kind, json);
  }
}
