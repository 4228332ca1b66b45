package io.plimsoll.engine.loader;

import org.jspecify.annotations.Nullable;

/**
 * A place in a document; written as a JSON pointer (RFC 6901) only when something is wrong there.
 */
record Pointer(@Nullable Pointer parent, Object step) {
  static final Pointer ROOT = new Pointer(null, "");

  Pointer to(Object child) {
    return new Pointer(this, child);
  }

  @Override
  public String toString() {
    return parent == null ? "" : parent + "/" + escape(step.toString());
  }

  private static String escape(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }
}
