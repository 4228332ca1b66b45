package io.plimsoll.collect.feed;

import java.io.IOException;

/**
 * Reads and judges a document from outside. It must refuse what is not whole: a copy it takes
 * replaces the one in use.
 */
@FunctionalInterface
public interface FeedReader<T> {
  /**
   * @throws IOException when the document does not unpack
   * @throws IllegalArgumentException telling what is wrong with the document
   */
  Edition<T> read(FeedDocument document) throws IOException;
}
