package io.plimsoll.api.feed;

import io.plimsoll.collect.feed.FeedSize;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Where a list comes from. */
interface FeedSource {
  /** What may be shown and written down: without credentials and query. */
  String shown();

  /** Whether it lies on this machine, so that any process may look. */
  boolean isLocal();

  /**
   * Looks for a newer copy.
   *
   * @param known the copy in use; null when there is none
   * @throws IOException when nothing came, or more than is taken
   */
  Fetched fetch(@Nullable Kept known, FeedSize size) throws IOException;
}
