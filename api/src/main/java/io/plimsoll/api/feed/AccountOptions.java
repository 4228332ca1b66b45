package io.plimsoll.api.feed;

import io.plimsoll.engine.basics.InvalidValueException;
import java.net.URI;
import java.util.regex.Pattern;
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
  private static final URI PUBLISHED = URI.create("https://haveibeenpwned.com/api/v3");
  private static final Pattern KEY = Pattern.compile("[\\x21-\\x7E]{1,200}");

  static final AccountOptions NONE = new AccountOptions(null, null);

  AccountOptions {
    location = location == null ? PUBLISHED : location;
    key = key == null || key.isBlank() ? null : key.strip();
    String scheme = String.valueOf(location.getScheme());
    if (!scheme.matches("(?i)https?")
        || location.getHost() == null
        || location.getRawUserInfo() != null
        || location.getRawQuery() != null) {
      throw new InvalidValueException(
          NAME + ".location", "must be an http or https address without credentials and query");
    }
    if (key != null && !KEY.matcher(key).matches()) {
      throw new InvalidValueException(NAME + ".key", "must be printable ASCII without blanks");
    }
  }

  @Override
  public String toString() {
    return "AccountOptions[location=" + location + ", key " + (key == null ? "un" : "") + "set]";
  }
}
