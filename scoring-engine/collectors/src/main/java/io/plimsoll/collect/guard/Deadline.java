package io.plimsoll.collect.guard;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;

/**
 * A moment by which something ends: the budget of a whole target, or a single exchange within it.
 */
public final class Deadline {
  private final Ticker ticker;
  private final long end;
  private final boolean budget;

  private Deadline(Ticker ticker, long end, boolean budget) {
    this.ticker = ticker;
    this.end = end;
    this.budget = budget;
  }

  /** The budget of a target, counted from now. */
  public static Deadline budget(Ticker ticker, Duration duration) {
    return new Deadline(ticker, ticker.nanos() + duration.toNanos(), true);
  }

  /** This deadline or the given time from now, whichever comes first. */
  public Deadline within(Duration duration) {
    long sooner = ticker.nanos() + duration.toNanos();
    return sooner - end < 0 ? new Deadline(ticker, sooner, false) : this;
  }

  /** What is left, possibly negative. */
  public Duration left() {
    return Duration.ofNanos(end - ticker.nanos());
  }

  /** Whether nothing is left. */
  public boolean passed() {
    return end - ticker.nanos() <= 0;
  }

  /**
   * What is left in milliseconds, at least 1 and at most {@code most}, for a socket time-out.
   *
   * @throws BudgetSpentException when the target's budget is used up
   * @throws SocketTimeoutException when the exchange took too long
   */
  public int millis(Duration most) throws IOException {
    long left = end - ticker.nanos();
    if (left <= 0) {
      throw exceeded();
    }
    return (int) Math.max(1, Math.min(left / 1_000_000, most.toMillis()));
  }

  /** The exception that says which deadline passed. */
  public IOException exceeded() {
    return budget
        ? new BudgetSpentException("the time budget of the target is used up")
        : new SocketTimeoutException("the exchange took too long");
  }
}
