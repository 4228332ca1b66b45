package io.plimsoll.api.feed;

import io.plimsoll.collect.incident.HibpService;
import io.plimsoll.engine.basics.InvalidValueException;
import java.net.URI;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How the operator configured the search for accounts in breaches. No message and no text of it
 * shows the key.
 *
 * @param location where the interface lies; null for where its publisher has it
 * @param key null when nobody is to be asked
 */
record AccountOptions(@Nullable URI location, @Nullable String key) {
  private static final String NAME = "plimsoll.feeds." + AccountService.NAME;
  static final AccountOptions NONE = new AccountOptions(null, null);

  AccountOptions {
    location = location == null ? HibpService.PUBLISHED : location;
    key = key == null || key.isBlank() ? null : key.strip();
    service(location);
    if (key != null && !HibpService.isKey(key)) {
      throw new InvalidValueException(NAME + ".key", "must be printable ASCII without blanks");
    }
  }

  /** The interface that is asked. */
  HibpService service() {
    return service(Objects.requireNonNull(location));
  }

  private static HibpService service(URI location) {
    try {
      return new HibpService(location);
    } catch (InvalidValueException e) {
      throw new InvalidValueException(NAME + "." + e.field(), e.reason());
    }
  }

  @Override
  public String toString() {
    return "AccountOptions[location=" + location + ", key " + (key == null ? "un" : "") + "set]";
  }
}
