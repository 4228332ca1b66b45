package io.plimsoll.engine.loader;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Finds the shape of a type; each is worked out once. */
final class Shapes {
  private final Map<Type, Shape> known = new ConcurrentHashMap<>();
  private final Naming naming;

  Shapes(Naming naming) {
    this.naming = naming;
  }

  Shape of(Type type) {
    Shape shape = known.get(type);
    if (shape == null) {
      shape = create(type);
      known.put(type, shape);
    }
    return shape;
  }

  /** A shape that is looked up when first used, so that types may contain themselves. */
  Shape later(Type type) {
    return new Later(this, type);
  }

  private Shape create(Type type) {
    return switch (type) {
      case ParameterizedType generic -> createGeneric(generic);
      case Class<?> plain -> createPlain(plain);
      default -> throw unsupported(type);
    };
  }

  private Shape createGeneric(ParameterizedType type) {
    Type[] arguments = type.getActualTypeArguments();
    if (type.getRawType() == List.class) {
      return new ListShape(later(arguments[0]));
    }
    if (type.getRawType() == Map.class) {
      return new MapShape(later(arguments[0]), later(arguments[1]));
    }
    throw unsupported(type);
  }

  private Shape createPlain(Class<?> type) {
    if (type.isEnum()) {
      return new EnumShape(type);
    }
    if (type.isRecord()) {
      return RecordShape.isBareValue(type)
          ? new BareValueShape(type, this)
          : new RecordShape(type, naming, this);
    }
    if (type.isSealed()) {
      return new SealedShape(type, this);
    }
    return Scalars.of(type).orElseThrow(() -> unsupported(type));
  }

  /** The shape of a record as an object, also when it could be written bare. */
  RecordShape objectOf(Class<?> record) {
    return new RecordShape(record, naming, this);
  }

  private static IllegalArgumentException unsupported(Type type) {
    return new IllegalArgumentException("no document shape for " + type.getTypeName());
  }

  private static final class Later implements Shape {
    private final Shapes shapes;
    private final Type type;

    /** Found twice when two threads come first; both find the same. */
    private volatile @Nullable Shape found;

    Later(Shapes shapes, Type type) {
      this.shapes = shapes;
      this.type = type;
    }

    private Shape shape() {
      Shape shape = found;
      if (shape == null) {
        shape = shapes.of(type);
        found = shape;
      }
      return shape;
    }

    @Override
    public Object read(@Nullable Object tree, Pointer at) {
      return shape().read(tree, at);
    }

    @Override
    public void write(Object value, CanonicalJson json) {
      shape().write(value, json);
    }

    @Override
    public String name(Object value) {
      return shape().name(value);
    }
  }
}
