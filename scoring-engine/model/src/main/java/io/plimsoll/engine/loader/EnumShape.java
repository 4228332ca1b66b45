package io.plimsoll.engine.loader;

import io.plimsoll.engine.basics.Copies;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An enum constant as its name in lower_snake_case. */
final class EnumShape implements Shape {
  private final Map<String, Object> constants;
  private final String[] names;

  EnumShape(Class<?> type) {
    Map<String, Object> byName = new LinkedHashMap<>();
    names = new String[type.getEnumConstants().length];
    for (Object constant : type.getEnumConstants()) {
      names[((Enum<?>) constant).ordinal()] = nameOf(constant);
      byName.put(nameOf(constant), constant);
    }
    constants = Copies.ordered(byName);
  }

  @Override
  public Object read(@Nullable Object tree, Pointer at) {
    Object constant = tree instanceof String ? constants.get(tree) : null;
    if (constant == null) {
      throw new DocumentException(at, "must be one of " + String.join(", ", constants.keySet()));
    }
    return constant;
  }

  @Override
  public void write(Object value, CanonicalJson json) {
    json.text(name(value));
  }

  @Override
  public String name(Object value) {
    return names[((Enum<?>) value).ordinal()];
  }

  private static String nameOf(Object constant) {
    return ((Enum<?>) constant).name().toLowerCase(Locale.ROOT);
  }
}
