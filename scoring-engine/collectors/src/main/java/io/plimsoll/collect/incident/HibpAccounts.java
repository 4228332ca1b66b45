package io.plimsoll.collect.incident;

import io.plimsoll.engine.loader.DocumentException;
import io.plimsoll.engine.loader.JsonReader;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What Have I Been Pwned answers to a search of a domain, version 3 of its interface ({@code
 * /breacheddomain/{domain}}): the breaches of every address. Addresses are people's, so they are
 * counted and dropped, and no message names one.
 */
public final class HibpAccounts {
  private HibpAccounts() {}

  /**
   * How many addresses are in each breach, by the breach's name.
   *
   * @throws IllegalArgumentException when it is no such answer; the message quotes nothing of it
   */
  public static SortedMap<String, Integer> count(String text) {
    if (!(json(text) instanceof Map<?, ?> addresses)) {
      throw unreadable();
    }
    SortedMap<String, Integer> accounts = new TreeMap<>();
    addresses
        .values()
        .forEach(told -> breaches(told).forEach(name -> accounts.merge(name, 1, Integer::sum)));
    return accounts;
  }

  // The cause would name the place, and the place is an address.
  @SuppressWarnings("UnusedException")
  private static @Nullable Object json(String text) {
    try {
      return JsonReader.read(text);
    } catch (DocumentException e) {
      throw unreadable();
    }
  }

  private static Set<String> breaches(@Nullable Object told) {
    if (!(told instanceof List<?> names)) {
      throw unreadable();
    }
    Set<String> breaches = new HashSet<>();
    for (Object name : names) {
      if (!(name instanceof String text) || text.isBlank()) {
        throw unreadable();
      }
      breaches.add(text);
    }
    return breaches;
  }

  private static IllegalArgumentException unreadable() {
    return new IllegalArgumentException("the answer is not an object of arrays of names");
  }
}
