package io.plimsoll.collect.process;

import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** Orders on their way. Whoever gives one does not wait for a process that has stopped reading. */
final class Outbox {
  private final BlockingQueue<Order> waiting = new LinkedBlockingQueue<>();

  void put(Order order) {
    waiting.add(order);
  }

  /** Delivers until interrupted. */
  void deliver(OutputStream to) throws IOException, InterruptedException {
    while (true) {
      to.write(OrderLine.write(waiting.take()));
      to.write('\n');
      to.flush();
    }
  }
}
