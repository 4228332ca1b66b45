package io.plimsoll.collect.process;

/** The collectors' process ended or had to be ended; what it had told stands. */
public final class CollectorGoneException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public CollectorGoneException(String message) {
    super(message);
  }
}
