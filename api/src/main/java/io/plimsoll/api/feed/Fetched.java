package io.plimsoll.api.feed;

import org.jspecify.annotations.Nullable;

/** What a look for a newer copy brought. */
sealed interface Fetched {
  /** The publisher says that the copy in use is the newest. */
  record Unchanged() implements Fetched {}

  /**
   * A document, as yet unread.
   *
   * @param bytes as fetched, packed or not
   * @param etag the publisher's name for it; null without one
   * @param lastModified the publisher's date of it, as given; null without one
   */
  record Document(byte[] bytes, @Nullable String etag, @Nullable String lastModified)
      implements Fetched {}
}
