package io.plimsoll.collect.feed;

import io.plimsoll.engine.basics.Require;
import java.io.IOException;
import java.time.Duration;

/**
 * A published list that the service knows how to read.
 *
 * @param name as in {@code plimsoll.feeds.<name>.location}
 * @param size the longest document that is taken
 * @param refresh how often it is looked for anew unless configured otherwise
 * @param reader what makes sense of it
 * @param <T> what it is once read
 */
public record FeedKind<T>(String name, FeedSize size, Duration refresh, FeedReader<T> reader) {
  public FeedKind {
    Require.text("name", name);
    Require.that(refresh.isPositive(), "refresh", "must be positive");
  }

  /** A list of which as much is taken packed as unpacked. */
  public FeedKind(String name, int mostBytes, Duration refresh, FeedReader<T> reader) {
    this(name, FeedSize.of(mostBytes), refresh, reader);
  }

  /**
   * Unpacks and reads a document.
   *
   * @throws IOException when it does not unpack, or to more than is taken
   * @throws IllegalArgumentException telling what is wrong with what it says
   */
  public Edition<T> read(byte[] packed) throws IOException {
    return reader.read(new FeedDocument(packed, size.unpacked()));
  }
}
