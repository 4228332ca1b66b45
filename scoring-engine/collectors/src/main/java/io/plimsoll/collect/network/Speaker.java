package io.plimsoll.collect.network;

import java.io.IOException;
import java.util.Optional;

/** The harmless first message of a protocol, and how its own answer is told from any other. */
@FunctionalInterface
interface Speaker {
  /** What the service said; empty when the answer is not of this protocol. */
  Optional<Heard> speak(Talk talk) throws IOException;
}
