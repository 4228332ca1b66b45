package io.plimsoll.collect.resolve;

import io.plimsoll.collect.guard.BudgetSpentException;
import io.plimsoll.collect.guard.Deadline;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** A question that was sent, and what came in under its id so far. */
final class PendingQuestion {
  /** Of a flood of forged answers only so many are looked at, at once. */
  private static final int HELD = 16;

  private final int id;
  private final Deadline deadline;
  private final Thread asker = Thread.currentThread();
  private final Deque<byte[]> answers = new ArrayDeque<>(1);
  private @Nullable IOException failure;

  /** A question of the thread that makes it, and that waits for its answer. */
  PendingQuestion(int id, Deadline deadline) {
    this.id = id;
    this.deadline = deadline;
  }

  int id() {
    return id;
  }

  void answered(byte[] answer) {
    synchronized (this) {
      if (answers.size() < HELD) {
        answers.addLast(answer);
      }
    }
    LockSupport.unpark(asker);
  }

  void failed(IOException failure) {
    synchronized (this) {
      this.failure = failure;
    }
    LockSupport.unpark(asker);
  }

  /** Ends the waiting when its time is over. */
  void expire() {
    if (deadline.passed()) {
      failed(deadline.exceeded());
    }
  }

  /**
   * Waits for what comes next under the id, be it the answer or not.
   *
   * @throws SocketTimeoutException when nothing came in time
   * @throws BudgetSpentException when the target's time is over
   * @throws IOException when nothing can come any more
   */
  byte[] next() throws IOException, InterruptedException {
    byte @Nullable [] answer = taken();
    while (answer == null) {
      LockSupport.park(this);
      if (Thread.interrupted()) {
        throw new InterruptedException("nobody waits for the answer any more");
      }
      answer = taken();
    }
    return answer;
  }

  private synchronized byte @Nullable [] taken() throws IOException {
    if (failure != null) {
      throw failure;
    }
    return answers.pollFirst();
  }
}
