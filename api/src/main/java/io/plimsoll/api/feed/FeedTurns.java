package io.plimsoll.api.feed;

import io.plimsoll.api.usecase.feed.FeedStatus;
import io.plimsoll.api.usecase.feed.NoteFeed;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.scheduling.annotation.Scheduled;

/** Looks every minute for what is due. Only a worker goes out; others follow the copies on disk. */
class FeedTurns implements SmartInitializingSingleton {
  private static final Logger LOG = LoggerFactory.getLogger(FeedTurns.class);

  private final Feeds feeds;
  private final NoteFeed note;
  private final InstantSource clock;
  private final boolean worker;

  FeedTurns(Feeds feeds, NoteFeed note, InstantSource clock, boolean worker) {
    this.feeds = feeds;
    this.note = note;
    this.clock = clock;
    this.worker = worker;
  }

  @Override
  public void afterSingletonsInstantiated() {
    feeds.refuseUnknown();
    if (worker) {
      feeds.tell(this::write);
    }
  }

  @Scheduled(initialDelay = 1, fixedDelay = 60, timeUnit = TimeUnit.SECONDS)
  void run() {
    feeds.turn(worker, clock.instant(), this::looked);
  }

  private void looked(FeedStatus status) {
    if (worker) {
      write(status);
    }
  }

  /** The lists themselves serve on while the database is away. */
  private void write(FeedStatus status) {
    try {
      note.note(status);
    } catch (RuntimeException e) {
      LOG.warn("the state of feed {} could not be written down", status.name(), e);
    }
  }
}
