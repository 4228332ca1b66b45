package io.plimsoll.collect.tls;

import java.io.ByteArrayInputStream;
import java.io.IOException;

/** First flights of TLS servers. */
public final class ServerHelloFuzz {
  private ServerHelloFuzz() {}

  /** Reads until the server's choice is known, or is known to be none. */
  public static void reply(byte[] bytes) {
    try {
      new HandshakeReader(new ByteArrayInputStream(bytes)).read();
    } catch (IOException promised) {
      // Broken messages end the reading.
    }
  }
}
