package io.plimsoll.collect.probe;

import io.plimsoll.engine.basics.DomainName;
import io.plimsoll.engine.basics.InvalidValueException;
import java.util.Optional;

/** Names that come from outside or are built from others. */
public final class Names {
  private Names() {}

  /** The host name behind a text from outside; empty when it is none. */
  public static Optional<DomainName> host(String text) {
    try {
      return Optional.of(DomainName.parse(text));
    } catch (InvalidValueException e) {
      return Optional.empty();
    }
  }

  /** The name with labels put before it; empty when that grows too long. */
  public static Optional<DomainName> below(String labels, DomainName parent) {
    return host(labels + "." + parent);
  }
}
