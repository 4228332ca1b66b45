package io.plimsoll.collect.feed;

import io.plimsoll.engine.basics.Require;
import java.io.IOException;
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

  /**
   * Unpacks and reads a document.
   *
   * @throws IOException when it does not unpack, or to more than is taken
   * @throws IllegalArgumentException telling what is wrong with what it says
   */
  public Edition<T> read(byte[] packed) throws IOException {
    return reader.read(Unpacking.of(packed, mostBytes));
  }
}
