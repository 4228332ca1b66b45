package io.plimsoll.collect.guard;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;

/** The only place that opens TCP connections: to checked endpoints, at a polite pace. */
public final class Connector {
  private final Guard guard;
  private final Pace pace;
  private final Limits limits;

  public Connector(Guard guard, Pace pace, Limits limits) {
    this.guard = guard;
    this.pace = pace;
    this.limits = limits;
  }

  /**
   * Connects.
   *
   * @param deadline when the exchange over this connection must be over; waiting for the pace does
   *     not count against the exchange
   * @throws IOException when the connection cannot be made in time
   */
  public Connection open(Endpoint endpoint, Deadline deadline)
      throws IOException, InterruptedException {
    Pace.Slot slot = slot(endpoint, deadline);
    Socket socket = new DeadlineSocket(deadline.within(limits.exchange()), limits.read());
    try {
      connect(socket, endpoint, deadline);
      socket.setTcpNoDelay(true);
      return new Connection(endpoint, socket, slot);
    } catch (IOException | RuntimeException e) {
      try (slot) {
        socket.close();
      }
      throw e;
    }
  }

  private Pace.Slot slot(Endpoint endpoint, Deadline deadline)
      throws IOException, InterruptedException {
    try {
      return pace.connection(endpoint, deadline);
    } catch (BudgetSpentException e) {
      guard.spent(endpoint, e);
      throw e;
    }
  }

  // A connection that got less than its time did not fail to answer: the budget did.
  private void connect(Socket socket, Endpoint endpoint, Deadline deadline) throws IOException {
    try {
      socket.connect(endpoint.socketAddress(), deadline.millis(limits.connect()));
    } catch (SocketTimeoutException e) {
      throw deadline.passed() ? deadline.exceeded() : e;
    }
  }
}
