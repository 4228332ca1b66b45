package io.plimsoll.api.feed;

import io.plimsoll.engine.basics.Require;
import java.time.Duration;

/**
 * A published list that the service knows how to read.
 *
 * @param name as in {@code plimsoll.feeds.<name>.location}
 * @param mostBytes the longest document that is taken, packed as well as unpacked
 * @param refresh how often it is looked for anew unless configured otherwise
 * @param reader what makes sense of it
 * @param <T> what it is once read
 */
public record FeedKind<T>(String name, int mostBytes, Duration refresh, FeedReader<T> reader) {
  public FeedKind {
    Require.text("name", name);
    Require.that(mostBytes > 0, "mostBytes", "must be positive");
    Require.that(refresh.isPositive(), "refresh", "must be positive");
  }
}
