package io.plimsoll.collect.probe;

import io.plimsoll.engine.evidence.UnknownReason;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The target said something that leaves us without an answer, and this is the reason. */
public final class SilentException extends IOException {
  private static final long serialVersionUID = 1L;

  private final UnknownReason reason;
  private final @Nullable Long retryAfterSeconds;

  public SilentException(UnknownReason reason, String detail) {
    this(reason, detail, null);
  }

  public SilentException(UnknownReason reason, String detail, @Nullable Long retryAfterSeconds) {
    super(detail);
    this.reason = reason;
    this.retryAfterSeconds = retryAfterSeconds;
  }

  public UnknownReason reason() {
    return reason;
  }

  /** What the target asked for, in seconds; null when it did not say. */
  public @Nullable Long retryAfterSeconds() {
    return retryAfterSeconds;
  }
}
