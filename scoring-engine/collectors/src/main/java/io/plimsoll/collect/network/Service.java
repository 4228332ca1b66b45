package io.plimsoll.collect.network;

import java.util.Optional;

/**
 * A service on its fixed port.
 *
 * @param name the name in the probe, as in {@code port.rdp}
 * @param port the published port
 * @param speaker its first message
 */
record Service(String name, int port, Speaker speaker) {
  /** The same port without a word to whoever opens it. */
  Service silent() {
    return new Service(name, port, talk -> Optional.empty());
  }
}
