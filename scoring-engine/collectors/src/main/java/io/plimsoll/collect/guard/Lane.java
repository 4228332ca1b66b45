package io.plimsoll.collect.guard;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** The traffic to one address: so many at once, so many starts within a sliding window. */
final class Lane {
  private final Ticker ticker;
  private final Semaphore places;
  private final int width;
  private final int starts;
  private final long window;
  private final Deque<Long> recent = new ArrayDeque<>();

  Lane(Ticker ticker, int width, int starts, Duration window) {
    this.ticker = ticker;
    this.places = new Semaphore(width, true);
    this.width = width;
    this.starts = starts;
    this.window = window.toNanos();
  }

  /** Takes a place among the parallel ones. */
  void enter(Deadline deadline) throws IOException, InterruptedException {
    if (!places.tryAcquire(deadline.left().toNanos(), TimeUnit.NANOSECONDS)) {
      throw deadline.exceeded();
    }
  }

  void leave() {
    places.release();
  }

  /** Reserves the next start and waits for it. */
  void await(Deadline deadline) throws IOException, InterruptedException {
    long wait = reserve(deadline);
    if (wait > 0) {
      ticker.sleep(Duration.ofNanos(wait));
    }
  }

  // A start that would fall after the deadline is not reserved, so it delays nobody else.
  private synchronized long reserve(Deadline deadline) throws IOException {
    long now = ticker.nanos();
    long start = recent.size() < starts ? now : Math.max(now, recent.getFirst() + window);
    if (deadline.left().toNanos() <= start - now) {
      throw deadline.exceeded();
    }
    recent.addLast(start);
    if (recent.size() > starts) {
      recent.removeFirst();
    }
    return start - now;
  }

  synchronized boolean idle() {
    boolean free = places.availablePermits() == width;
    return free && (recent.isEmpty() || recent.getLast() + window < ticker.nanos());
  }
}
