package io.plimsoll.api.usecase.feed;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists the feeds with the copies in use. */
@Service
public class ListFeeds {
  private final FeedLog log;

  ListFeeds(FeedLog log) {
    this.log = log;
  }

  @Transactional(transactionManager = "systemTransactions", readOnly = true)
  public List<FeedStatus> list() {
    return log.all();
  }
}
