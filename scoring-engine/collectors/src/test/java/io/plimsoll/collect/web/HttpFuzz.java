package io.plimsoll.collect.web;

import io.plimsoll.collect.guard.Limits;
import java.io.ByteArrayInputStream;
import java.io.IOException;

/** Answers of web servers. */
public final class HttpFuzz {
  private HttpFuzz() {}

  /** Reads one answer. */
  public static void reply(byte[] bytes) {
    try {
      new HttpReader(new ByteArrayInputStream(bytes), Limits.STANDARD).read();
    } catch (IOException promised) {
      // Silence with its reason.
    }
  }
}
