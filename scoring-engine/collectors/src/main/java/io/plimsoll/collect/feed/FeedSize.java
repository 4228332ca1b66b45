package io.plimsoll.collect.feed;

import io.plimsoll.engine.basics.Require;

/**
 * How much of a list is taken.
 *
 * @param carried bytes as it is fetched and kept, packed or not; they are held in memory
 * @param unpacked bytes that it unpacks to
 */
public record FeedSize(int carried, long unpacked) {
  public FeedSize {
    Require.that(carried > 0, "carried", "must be positive");
    Require.that(unpacked >= carried, "unpacked", "must not be less than carried");
  }

  /** As much packed as unpacked. */
  public static FeedSize of(int bytes) {
    return new FeedSize(bytes, bytes);
  }
}
