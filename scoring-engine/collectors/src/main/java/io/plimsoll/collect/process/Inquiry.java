package io.plimsoll.collect.process;

import io.plimsoll.collect.email.MailMemory.Recall;
import io.plimsoll.collect.probe.Sight;
import io.plimsoll.engine.basics.DomainName;
import java.time.Instant;

/** What the collectors want to know from the worker, or want it to know. */
public sealed interface Inquiry {
  /** What is known of a provider's mail exchanger. */
  record Recalls(DomainName host) implements Inquiry {}

  /** What one showed, and until when that counts. */
  record Keeps(DomainName host, Sight sight, Instant until) implements Inquiry {}

  /** One showed nothing that is worth keeping. */
  record Releases(DomainName host) implements Inquiry {}

  /** The worker's answer. */
  sealed interface Reply {
    record Recalled(Recall recall) implements Reply {}

    /** It is done. */
    record Done() implements Reply {}

    /** It could not be done. */
    record Failed(String reason) implements Reply {}
  }
}
