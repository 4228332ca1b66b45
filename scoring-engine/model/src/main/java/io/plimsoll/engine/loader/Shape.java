package io.plimsoll.engine.loader;

import org.jspecify.annotations.Nullable;

/** How values of one Java type look in a document tree. */
interface Shape {
  /**
   * @throws DocumentException when the tree does not have this shape
   */
  Object read(@Nullable Object tree, Pointer at);

  Object write(Object value);
}
