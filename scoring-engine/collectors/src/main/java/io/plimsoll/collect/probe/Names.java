package io.plimsoll.collect.probe;

import io.plimsoll.engine.basics.DomainName;
import io.plimsoll.engine.basics.InvalidValueException;
import java.util.ArrayList;
import java.util.List;
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

  /** The name and every one above it, up to the top level domain. */
  public static List<String> upwards(String name) {
    List<String> names = new ArrayList<>();
    for (String at = name; !at.isEmpty(); at = parent(at)) {
      names.add(at);
    }
    return names;
  }

  private static String parent(String name) {
    int dot = name.indexOf('.');
    return dot < 0 ? "" : name.substring(dot + 1);
  }
}
