package io.plimsoll.collect.guard;

import java.time.Duration;

/** The passing of time for pace and budgets, so that tests need not wait. */
public interface Ticker {
  /** Nanoseconds since some fixed moment. */
  long nanos();

  /**
   * Waits.
   *
   * @throws InterruptedException when the scan was cancelled meanwhile
   */
  void sleep(Duration duration) throws InterruptedException;

  /** The machine's own clock. */
  static Ticker system() {
    return new Ticker() {
      @Override
      public long nanos() {
        return System.nanoTime();
      }

      @Override
      public void sleep(Duration duration) throws InterruptedException {
        Thread.sleep(duration);
      }
    };
  }
}
