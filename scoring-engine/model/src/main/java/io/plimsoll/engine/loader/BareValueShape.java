package io.plimsoll.engine.loader;

import org.jspecify.annotations.Nullable;

/** A record with the one component {@code value}, written as that value. */
final class BareValueShape implements Shape {
  private final RecordShape record;
  private final Shape value;

  BareValueShape(Class<?> type, Shapes shapes) {
    record = shapes.objectOf(type);
    value = shapes.later(type.getRecordComponents()[0].getGenericType());
  }

  @Override
  public Object read(@Nullable Object tree, Pointer at) {
    try {
      return record.create(at, new Object[] {value.read(tree, at)});
    } catch (DocumentException e) {
      throw e.pointer().equals(at + "/" + RecordShape.VALUE)
          ? new DocumentException(at, e.reason())
          : e;
    }
  }

  @Override
  public void write(Object bare, CanonicalJson json) {
    value.write(record.onlyComponent(bare), json);
  }

  @Override
  public String name(Object bare) {
    return value.name(record.onlyComponent(bare));
  }
}
