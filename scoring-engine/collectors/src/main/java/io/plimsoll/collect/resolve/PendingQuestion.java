package io.plimsoll.collect.resolve;

import io.plimsoll.collect.guard.Deadline;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A question that was sent, and what came in under its id so far. */
final class PendingQuestion {
  /** Of a flood of forged answers only so many are looked at, at once. */
  private static final int HELD = 16;

  private static final byte[] NOTHING = {};

  private final int id;
  private final BlockingQueue<byte[]> answers = new ArrayBlockingQueue<>(HELD);
  private volatile @Nullable IOException failure;

  PendingQuestion(int id) {
    this.id = id;
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

  /**
   * Waits for what comes next under the id, be it the answer or not.
   *
   * @throws SocketTimeoutException when nothing comes in time
   * @throws IOException when nothing can come any more
   */
  byte[] next(Deadline deadline, Duration most) throws IOException, InterruptedException {
    byte[] answer = answers.poll(deadline.millis(most), TimeUnit.MILLISECONDS);
    if (answer == null) {
      throw new SocketTimeoutException("no answer came in time");
    }
    @Nullable IOException broken = failure;
    if (answer == NOTHING && broken != null) {
      throw broken;
    }
    return answer;
  }
}
