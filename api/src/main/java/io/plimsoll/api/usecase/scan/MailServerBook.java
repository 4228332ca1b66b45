package io.plimsoll.api.usecase.scan;

import io.plimsoll.engine.basics.DomainName;
import java.time.Instant;

/** What mail exchangers of providers last showed; the same for every tenant and every worker. */
public interface MailServerBook {
  /** What is written of a host, or whose turn it is to ask it. */
  Entry open(DomainName host);

  /** Whose turn it is to ask a host although what is written of it is fresh. */
  Entry renew(DomainName host);

  /** Writes down what a host showed, and until when that counts; the turn is over. */
  void write(DomainName host, String document, Instant freshUntil);

  /** The turn is over and brought nothing. */
  void close(DomainName host);

  /** What the book says. */
  sealed interface Entry {
    record Written(String document) implements Entry {}

    /** Another worker or scan asks the host at this moment. */
    record Awaited() implements Entry {}

    /** Nothing fresh is written: whoever hears this asks, and the others wait a while. */
    record Yours() implements Entry {}
  }
}
