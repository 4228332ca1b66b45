package io.plimsoll.collect.resolve;

import io.plimsoll.collect.guard.BudgetSpentException;
import io.plimsoll.collect.guard.Deadline;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;

/** A question that was sent, and what came in under its id so far. */
final class PendingQuestion {
  /** Of a flood of forged answers only so many are looked at, at once. */
  private static final int HELD = 16;

  private static final byte[] NOTHING = {};

  private final int id;
  private final Deadline deadline;
  private final BlockingQueue<byte[]> answers = new ArrayBlockingQueue<>(HELD);
  private volatile @Nullable IOException failure;

  PendingQuestion(int id, Deadline deadline) {
    this.id = id;
    this.deadline = deadline;
  }

  int id() {
    return id;
  }

  void answered(byte[] answer) {
    answers.offer(answer);
  }

  void failed(IOException failure) {
    this.failure = failure;
    answers.offer(NOTHING);
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
    byte[] answer = answers.take();
    @Nullable IOException broken = failure;
    if (broken != null) {
      throw broken;
    }
    return answer;
  }
}
