package io.plimsoll.collect.resolve;

import java.io.IOException;

/** The resolver answered that it cannot answer: SERVFAIL, REFUSED and their like. */
public final class ServerFailureException extends IOException {
  private static final long serialVersionUID = 1L;

  public ServerFailureException(String message) {
    super(message);
  }
}
