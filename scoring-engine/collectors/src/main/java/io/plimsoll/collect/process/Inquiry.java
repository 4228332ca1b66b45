package io.plimsoll.collect.process;

import io.plimsoll.collect.email.MailMemory.Recall;
import io.plimsoll.collect.guard.IpAddress;
import io.plimsoll.collect.guard.PaceLimits;
import io.plimsoll.collect.probe.Sight;
import io.plimsoll.engine.basics.DomainName;
import java.time.Duration;
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

  /** When a connection may start; the fields of {@link PaceLimits}, times in nanoseconds. */
  record Starts(
      String address,
      boolean mail,
      long connectionInterval,
      int parallelConnections,
      int queriesPerSecond,
      int mailConnections,
      long mailWindow,
      long patience)
      implements Inquiry {

    static Starts of(IpAddress address, boolean mail, PaceLimits limits, Duration patience) {
      return new Starts(
          address.toString(),
          mail,
          limits.connectionInterval().toNanos(),
          limits.parallelConnections(),
          limits.queriesPerSecond(),
          limits.mailConnections(),
          limits.mailWindow().toNanos(),
          patience.toNanos());
    }

    PaceLimits limits() {
      return new PaceLimits(
          Duration.ofNanos(connectionInterval),
          parallelConnections,
          queriesPerSecond,
          mailConnections,
          Duration.ofNanos(mailWindow));
    }
  }

  /** A connection is over that held this place. */
  record Leaves(String address, Instant place) implements Inquiry {}

  /** When a name server may be asked; times in nanoseconds. */
  record Questions(String server, long interval, long patience) implements Inquiry {}

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
