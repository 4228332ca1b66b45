package io.plimsoll.api.usecase.feed;

import java.util.List;

/** Where the state of every feed is written down for all processes to see. */
public interface FeedLog {
  void write(FeedStatus status);

  /** By name. */
  List<FeedStatus> all();
}
