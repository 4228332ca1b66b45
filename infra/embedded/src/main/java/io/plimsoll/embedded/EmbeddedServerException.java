package io.plimsoll.embedded;

import org.jspecify.annotations.Nullable;

/** An embedded server could not be unpacked, started or stopped; the message says what to do. */
public final class EmbeddedServerException extends RuntimeException {
  EmbeddedServerException(String message) {
    this(message, null);
  }

  EmbeddedServerException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
