package io.plimsoll.engine.loader;

import org.jspecify.annotations.Nullable;

/** How values of one Java type look in a document tree. */
interface Shape {
  /**
   * @throws DocumentException when the tree does not have this shape
   */
  Object read(@Nullable Object tree, Pointer at);

  void write(Object value, CanonicalJson json);

  /**
   * How a value is written as the name of a member.
   *
   * @throws IllegalArgumentException when it is not written as text
   */
  default String name(Object value) {
    throw new IllegalArgumentException("no member name for " + value.getClass().getName());
  }
}
