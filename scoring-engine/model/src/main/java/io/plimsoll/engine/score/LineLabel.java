package io.plimsoll.engine.score;

import org.jspecify.annotations.Nullable;

/** What a line is called and where its weight comes from, whatever the evidence. */
record LineLabel(
    String id, String name, LineKind kind, @Nullable Group group, Basis basis, String source) {
  LineLabel named(String other) {
    return new LineLabel(id, other, kind, group, basis, source);
  }
}
