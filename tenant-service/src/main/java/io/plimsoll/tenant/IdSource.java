package io.plimsoll.tenant;

import java.util.UUID;

/** Makes identifiers: UUIDs of version 7, so that the order of ids is the order of making. */
@FunctionalInterface
public interface IdSource {
  UUID next();
}
