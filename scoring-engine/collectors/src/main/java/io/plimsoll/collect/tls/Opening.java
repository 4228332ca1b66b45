package io.plimsoll.collect.tls;

import io.plimsoll.collect.guard.Connection;
import java.io.IOException;

/** Opens a connection that is ready for a ClientHello, as after STARTTLS. */
@FunctionalInterface
public interface Opening {
  Connection open() throws IOException, InterruptedException;
}
