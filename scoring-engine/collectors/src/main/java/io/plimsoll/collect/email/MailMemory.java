package io.plimsoll.collect.email;

import io.plimsoll.collect.probe.Sight;
import io.plimsoll.engine.basics.DomainName;
import java.time.Instant;

/**
 * What mail exchangers of providers showed lately, whoever looked. It may fail, and then a host is
 * asked as if nothing were known of it.
 */
public interface MailMemory {
  /** Remembers nothing. */
  MailMemory NONE =
      new MailMemory() {
        @Override
        public Recall recall(DomainName host) {
          return new Recall.Yours();
        }

        @Override
        public Recall renew(DomainName host) {
          return new Recall.Yours();
        }

        @Override
        public void keep(DomainName host, Sight sight, Instant until) {}

        @Override
        public void release(DomainName host) {}
      };

  /** What is known of the host, or whose turn it is to ask it. */
  Recall recall(DomainName host);

  /** Whose turn it is to ask a host anew that is known. */
  Recall renew(DomainName host);

  /** Remembers what a host showed, and ends the turn. */
  void keep(DomainName host, Sight sight, Instant until);

  /** Ends the turn without anything that is worth remembering. */
  void release(DomainName host);

  /** The answer of the memory. */
  sealed interface Recall {
    /** It is known. */
    record Known(Sight sight) implements Recall {}

    /** Somebody asks the host at this moment: come again. */
    record Awaited() implements Recall {}

    /** Nothing is known; whoever hears this asks the host, and no other until it is told. */
    record Yours() implements Recall {}
  }
}
