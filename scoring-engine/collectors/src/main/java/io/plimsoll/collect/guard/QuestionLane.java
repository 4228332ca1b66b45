package io.plimsoll.collect.guard;

import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The questions to one name server: spaced, and within the turns that this worker has. */
final class QuestionLane {
  private final CommonPace common;
  private final IpAddress server;
  private final Ticker ticker;
  private final long interval;
  private @Nullable Turn turn;
  private long next;

  QuestionLane(CommonPace common, IpAddress server, Ticker ticker, Duration interval) {
    this.common = common;
    this.server = server;
    this.ticker = ticker;
    this.interval = interval.toNanos();
    this.next = ticker.nanos();
  }

  /** Reserves the moment of the next question and waits for it. */
  void await(Deadline deadline) throws IOException, InterruptedException {
    long wait = reserve(deadline);
    if (wait > 0) {
      ticker.sleep(Duration.ofNanos(wait));
    }
  }

  // A question that would come after the deadline is not reserved, so it delays nobody else.
  private synchronized long reserve(Deadline deadline) throws IOException {
    long start = Math.max(ticker.nanos(), next);
    soonEnough(start, deadline);
    @Nullable Turn current = turn;
    if (current == null || start > current.last()) {
      current = reserved(deadline);
      start = Math.max(start, current.first());
      soonEnough(start, deadline);
      turn = current;
    }
    next = start + interval;
    return start - ticker.nanos();
  }

  private void soonEnough(long start, Deadline deadline) throws IOException {
    if (deadline.left().toNanos() <= start - ticker.nanos()) {
      throw deadline.exceeded();
    }
  }

  // It takes time to ask for a turn: it begins after the answer at the soonest, and ends as if the
  // answer had come at once. Its last question is early enough for another's first.
  private Turn reserved(Deadline deadline) throws BudgetSpentException {
    long asked = ticker.nanos();
    CommonPace.Turn given = given(deadline);
    long delay = given.delay().toNanos();
    return new Turn(ticker.nanos() + delay, asked + delay + given.length().toNanos() - interval);
  }

  private CommonPace.Turn given(Deadline deadline) throws BudgetSpentException {
    try {
      return common.questions(server, Duration.ofNanos(interval), deadline.left());
    } catch (RuntimeException e) {
      throw BudgetSpentException.alone(e);
    }
  }

  synchronized boolean idle() {
    return next < ticker.nanos();
  }

  private record Turn(long first, long last) {}
}
