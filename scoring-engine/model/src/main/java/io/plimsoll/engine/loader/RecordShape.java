package io.plimsoll.engine.loader;

import io.plimsoll.engine.basics.InvalidValueException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A record as an object with a member for each component. */
final class RecordShape implements Shape {
  static final String VALUE = "value";

  private record Member(String name, Shape shape, boolean nullable, Method accessor) {}

  private final List<Member> members = new ArrayList<>();

  /** In the order in which they are written. */
  private final List<Member> sorted;

  private final Set<String> names = new HashSet<>();
  private final Constructor<?> constructor;
  private final Naming naming;

  RecordShape(Class<?> type, Naming naming, Shapes shapes) {
    this.naming = naming;
    RecordComponent[] components = type.getRecordComponents();
    Class<?>[] types = new Class<?>[components.length];
    for (int i = 0; i < components.length; i++) {
      types[i] = components[i].getType();
      members.add(member(components[i], shapes));
      names.add(members.getLast().name());
    }
    sorted = members.stream().sorted(Comparator.comparing(Member::name)).toList();
    constructor = constructor(type, types);
  }

  static boolean isBareValue(Class<?> type) {
    RecordComponent[] components = type.getRecordComponents();
    return components.length == 1 && components[0].getName().equals(VALUE);
  }

  private Member member(RecordComponent component, Shapes shapes) {
    Method accessor = component.getAccessor();
    accessor.setAccessible(true);
    return new Member(
        naming.member(component.getName()),
        shapes.later(component.getGenericType()),
        component.getAnnotatedType().isAnnotationPresent(Nullable.class),
        accessor);
  }

  private static Constructor<?> constructor(Class<?> type, Class<?>[] components) {
    try {
      Constructor<?> canonical = type.getDeclaredConstructor(components);
      canonical.setAccessible(true);
      return canonical;
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException("every record has its canonical constructor", e);
    }
  }

  @Override
  public Object read(@Nullable Object tree, Pointer at) {
    if (!(tree instanceof Map<?, ?> object)) {
      throw new DocumentException(at, "must be an object");
    }
    refuseUnknown(object, at);
    @Nullable Object[] values = new @Nullable Object[members.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = read(members.get(i), object, at);
    }
    return create(at, values);
  }

  private void refuseUnknown(Map<?, ?> object, Pointer at) {
    for (Object name : object.keySet()) {
      if (!names.contains(name)) {
        throw new DocumentException(
            at.to(name), "is not known here; known are " + String.join(", ", knownNames()));
      }
    }
  }

  private List<String> knownNames() {
    return members.stream().map(Member::name).toList();
  }

  private static @Nullable Object read(Member member, Map<?, ?> object, Pointer at) {
    Object tree = object.get(member.name());
    if (tree != null) {
      return member.shape().read(tree, at.to(member.name()));
    }
    if (member.nullable()) {
      return null;
    }
    String reason = object.containsKey(member.name()) ? "must not be null" : "is missing";
    throw new DocumentException(at.to(member.name()), reason);
  }

  Object create(Pointer at, @Nullable Object[] values) {
    try {
      return constructor.newInstance(values);
    } catch (InvocationTargetException e) {
      throw refused(at, e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("record " + constructor.getDeclaringClass().getName(), e);
    }
  }

  private RuntimeException refused(Pointer at, @Nullable Throwable cause) {
    return switch (cause) {
      case InvalidValueException e -> new DocumentException(place(at, e.field()), e.reason());
      case IllegalArgumentException e -> new DocumentException(at, String.valueOf(e.getMessage()));
      case RuntimeException e -> e;
      case null, default -> new IllegalStateException("record refused to be built", cause);
    };
  }

  private Pointer place(Pointer at, String field) {
    String name = naming.member(field);
    return names.contains(name) ? at.to(name) : at;
  }

  @Override
  public void write(Object record, CanonicalJson json) {
    json.open('{');
    for (Member member : sorted) {
      write(member, record, json);
    }
    json.close('}');
  }

  /** The same with one more member, in its place. */
  void write(Object record, String name, String text, CanonicalJson json) {
    json.open('{');
    boolean isWritten = false;
    for (Member member : sorted) {
      if (!isWritten && name.compareTo(member.name()) < 0) {
        writeText(name, text, json);
        isWritten = true;
      }
      write(member, record, json);
    }
    if (!isWritten) {
      writeText(name, text, json);
    }
    json.close('}');
  }

  private static void writeText(String name, String text, CanonicalJson json) {
    json.member(name);
    json.text(text);
  }

  private static void write(Member member, Object record, CanonicalJson json) {
    Object value = component(member, record);
    if (value != null) {
      json.member(member.name());
      member.shape().write(value, json);
    }
  }

  Object onlyComponent(Object record) {
    return Objects.requireNonNull(component(members.getFirst(), record));
  }

  private static @Nullable Object component(Member member, Object record) {
    try {
      return member.accessor().invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("component " + member.name(), e);
    }
  }
}
