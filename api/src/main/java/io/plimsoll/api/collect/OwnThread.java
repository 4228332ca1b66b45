package io.plimsoll.api.collect;

import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;

/**
 * A look at strangers, on a thread that holds neither the caller's identity nor its transaction and
 * that can be given up.
 */
final class OwnThread {
  private OwnThread() {}

  static <T> FutureTask<T> begin(String name, Callable<T> look) {
    FutureTask<T> task = new FutureTask<>(look);
    Thread.ofVirtual().name(name).start(task);
    return task;
  }
}
