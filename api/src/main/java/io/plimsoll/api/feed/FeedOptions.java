package io.plimsoll.api.feed;

import io.plimsoll.engine.basics.InvalidValueException;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the operator configured a feed.
 *
 * @param location a file, a directory or an http(s) address; null when the feed is not wanted
 * @param refresh null for the kind's own
 * @param headers sent with every request for it, for example a key
 */
record FeedOptions(
    @Nullable String location, @Nullable Duration refresh, @Nullable Map<String, String> headers) {

  private static final Duration SHORTEST = Duration.ofMinutes(1);

  static final FeedOptions NONE = new FeedOptions(null, null, null);

  FeedOptions {
    location = location == null || location.isBlank() ? null : location.strip();
    headers = headers == null ? Map.of() : Map.copyOf(headers);
    if (refresh != null && refresh.compareTo(SHORTEST) < 0) {
      throw new InvalidValueException("refresh", "must be at least a minute");
    }
  }
}
