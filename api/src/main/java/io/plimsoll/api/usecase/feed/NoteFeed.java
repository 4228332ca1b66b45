package io.plimsoll.api.usecase.feed;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes down how a feed stands. */
@Service
public class NoteFeed {
  private final FeedLog log;

  NoteFeed(FeedLog log) {
    this.log = log;
  }

  @Transactional("systemTransactions")
  public void note(FeedStatus status) {
    log.write(status);
  }
}
