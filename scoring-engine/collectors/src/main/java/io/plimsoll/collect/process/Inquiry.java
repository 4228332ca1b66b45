package io.plimsoll.collect.process;

import io.plimsoll.collect.email.MailMemory.Recall;
import io.plimsoll.collect.probe.Sight;
import io.plimsoll.engine.basics.DomainName;
import java.time.Instant;

/** What the collectors want to know from the worker, or want it to know. */
public sealed interface Inquiry {
  /** What is known of a provider's mail exchanger. */
  record Recalls(DomainName host) implements Inquiry {}

  /** Whose turn it is to ask one anew. */
  record Renews(DomainName host) implements Inquiry {}

  /** What one showed, and until when that counts. */
  record Keeps(DomainName host, Sight sight, Instant until) implements Inquiry {}

  /** One showed nothing that is worth keeping. */
  record Releases(DomainName host) implements Inquiry {}

  /** When a connection may start that is waited for so many nanoseconds at most. */
  record Starts(String address, boolean mail, long patience) implements Inquiry {}

  /** A connection is over that held this place. */
  record Leaves(String address, Instant place) implements Inquiry {}

  /** When a name server may be asked; patience in nanoseconds. */
  record Questions(String server, long patience) implements Inquiry {}

  /** The worker's answer. */
  sealed interface Reply {
    record Recalled(Recall recall) implements Reply {}

    /** A connection may start after so many nanoseconds. */
    record Start(long delay, Instant place) implements Reply {}

    /** A connection may not start yet; ask again after so many nanoseconds. */
    record NotYet(long delay) implements Reply {}

    /** The turn begins after so many nanoseconds and is so many long. */
    record Turn(long delay, long length) implements Reply {}

    /** It is done. */
    record Done() implements Reply {}

    /** It could not be done. */
    record Failed(String reason) implements Reply {}
  }
}
