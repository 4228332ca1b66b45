package io.plimsoll.api.usecase.once;

/** Why a request with a known key is neither run nor answered from memory. */
public final class Repetition extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What is wrong. */
  public enum Reason {
    /** The first request with the key still runs. */
    STILL_RUNNING,
    /** The key was used with other content. */
    OTHER_CONTENT
  }

  private final Reason reason;

  Repetition(Reason reason) {
    super(reason.name());
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
