package io.plimsoll.collect.web;

import io.plimsoll.collect.guard.Limits;
import java.io.ByteArrayInputStream;
import java.io.IOException;

/** Answers of web servers. */
public final class HttpFuzz {
  private HttpFuzz() {}

  /** Reads one answer, and others as long as the connection would persist. */
  public static void reply(byte[] bytes) {
    try {
      HttpReader reader = new HttpReader(new ByteArrayInputStream(bytes), Limits.STANDARD);
      do {
        reader.read();
      } while (reader.persists());
    } catch (IOException promised) {
      // Silence with its reason.
    }
  }
}
