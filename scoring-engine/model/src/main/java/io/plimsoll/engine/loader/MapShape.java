package io.plimsoll.engine.loader;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A map as an object; its keys are whatever is written as text. */
record MapShape(Shape key, Shape value) implements Shape {
  @Override
  public Object read(@Nullable Object tree, Pointer at) {
    if (!(tree instanceof Map<?, ?> members)) {
      throw new DocumentException(at, "must be an object");
    }
    Map<Object, Object> map = new LinkedHashMap<>();
    members.forEach(
        (name, member) -> map.put(key.read(name, at.to(name)), value.read(member, at.to(name))));
    return Collections.unmodifiableMap(map);
  }

  @Override
  public void write(Object map, CanonicalJson json) {
    Map<String, Object> members = new TreeMap<>();
    ((Map<?, ?>) map).forEach((name, member) -> members.put(key.name(name), member));
    json.open('{');
    members.forEach((name, member) -> {
      json.member(name);
      value.write(member, json);
    });
    json.close('}');
  }
}
