package io.plimsoll.api.feed;

import io.plimsoll.api.usecase.feed.FeedStatus;

/** Hears how a feed stands after a look for a newer copy. */
@FunctionalInterface
interface FeedListener {
  void looked(FeedStatus status);
}
