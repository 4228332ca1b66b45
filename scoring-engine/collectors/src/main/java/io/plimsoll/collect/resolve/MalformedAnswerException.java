package io.plimsoll.collect.resolve;

import java.io.IOException;

/** The resolver's answer is no answer to the question, or no DNS message at all. */
public final class MalformedAnswerException extends IOException {
  private static final long serialVersionUID = 1L;

  public MalformedAnswerException(String message) {
    super(message);
  }
}
