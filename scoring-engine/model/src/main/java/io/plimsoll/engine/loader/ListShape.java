package io.plimsoll.engine.loader;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

record ListShape(Shape item) implements Shape {
  @Override
  public Object read(@Nullable Object tree, Pointer at) {
    if (!(tree instanceof List<?> items)) {
      throw new DocumentException(at, "must be a list");
    }
    List<Object> values = new ArrayList<>(items.size());
    for (Object each : items) {
      values.add(item.read(each, at.to(values.size())));
    }
    return List.copyOf(values);
  }

  @Override
  public void write(Object value, CanonicalJson json) {
    json.open('[');
    for (Object each : (List<?>) value) {
      json.separate();
      item.write(each, json);
    }
    json.close(']');
  }
}
