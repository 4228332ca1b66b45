package io.plimsoll.collect.guard;

import io.plimsoll.collect.guard.CommonPace.Start;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Waits for the starts of connections that all workers agree on. */
final class AgreedStarts {
  private static final Logger LOG = LoggerFactory.getLogger(AgreedStarts.class);

  private final CommonPace common;
  private final Ticker ticker;

  AgreedStarts(CommonPace common, Ticker ticker) {
    this.common = common;
    this.ticker = ticker;
  }

  /** Waits for a start, and holds its place. */
  Instant await(IpAddress address, boolean mail, PaceLimits limits, Deadline deadline)
      throws IOException, InterruptedException {
    while (true) {
      switch (start(address, mail, limits, deadline)) {
        case Start.At(Duration delay, Instant place) -> {
          sleepHolding(place, address, delay);
          return place;
        }
        case Start.NotYet(Duration delay) -> {
          if (delay.compareTo(deadline.left()) >= 0) {
            throw deadline.exceeded();
          }
          ticker.sleep(delay);
        }
      }
    }
  }

  private Start start(IpAddress address, boolean mail, PaceLimits limits, Deadline deadline)
      throws BudgetSpentException {
    try {
      return common.connection(address, mail, limits, deadline.left());
    } catch (RuntimeException e) {
      throw BudgetSpentException.alone(e);
    }
  }

  private void sleepHolding(Instant place, IpAddress address, Duration delay)
      throws InterruptedException {
    if (delay.isPositive()) {
      try {
        ticker.sleep(delay);
      } catch (InterruptedException e) {
        leave(address, place);
        throw e;
      }
    }
  }

  /** Frees the place; one that cannot be freed is taken until its time is over. */
  void leave(IpAddress address, Instant place) {
    try {
      common.leave(address, place);
    } catch (RuntimeException e) {
      LOG.warn("the place at {} stays taken for a while", address, e);
    }
  }
}
