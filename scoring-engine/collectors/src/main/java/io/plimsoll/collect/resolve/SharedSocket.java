package io.plimsoll.collect.resolve;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * One UDP socket to a name server for all questions that are out at the same time. It is open while
 * somebody waits, and takes only so many questions in its life: a port that is used for long can be
 * guessed (RFC 5452 section 4.5).
 */
final class SharedSocket {
  private static final int UDP_BYTES = 4096;
  private static final int MOST_QUESTIONS = 10_000;
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);

  private final DatagramSocket socket;
  private final Map<Integer, PendingQuestion> pending = new HashMap<>();
  private int questions;

  private SharedSocket(DatagramSocket socket) {
    this.socket = socket;
  }

  /** A socket that carries its first question. */
  static SharedSocket open(NameServer server, PendingQuestion first) throws IOException {
    DatagramSocket socket = new DatagramSocket();
    try {
      // Connected, so the kernel drops whatever another address sends.
      socket.connect(server.socketAddress());
    } catch (IOException | RuntimeException e) {
      socket.close();
      throw e;
    }
    SharedSocket shared = new SharedSocket(socket);
    shared.join(first);
    Thread.ofVirtual().name("dns-answers").start(shared::read);
    Thread.ofVirtual().name("dns-expiry").start(shared::watch);
    return shared;
  }

  /** Takes a question along, unless the socket is done with or the question's id is out already. */
  synchronized boolean join(PendingQuestion question) {
    return !socket.isClosed()
        && questions++ < MOST_QUESTIONS
        && pending.putIfAbsent(question.id(), question) == null;
  }

  void send(byte[] wire) throws IOException {
    socket.send(new DatagramPacket(wire, wire.length));
  }

  /** The last to leave closes it. */
  synchronized void leave(PendingQuestion question) {
    pending.remove(question.id());
    if (pending.isEmpty()) {
      socket.close();
    }
  }

  /** One clock for all who wait: a timer for each would cost a fifth of a question's time. */
  private void watch() {
    while (!socket.isClosed()) {
      expire();
      LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
    }
  }

  private synchronized void expire() {
    pending.values().forEach(PendingQuestion::expire);
  }

  private void read() {
    byte[] buffer = new byte[UDP_BYTES];
    DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
    try {
      while (true) {
        packet.setLength(buffer.length);
        socket.receive(packet);
        deliver(Arrays.copyOf(buffer, packet.getLength()));
      }
    } catch (IOException e) {
      // Closed by the last who left, or the server's machine has nobody at that port.
      fail(e);
    }
  }

  /** Without an id it answers nobody. */
  private void deliver(byte[] answer) {
    @Nullable PendingQuestion asked = answer.length < 2 ? null : find(answer);
    if (asked != null) {
      asked.answered(answer);
    }
  }

  private synchronized @Nullable PendingQuestion find(byte[] answer) {
    return pending.get(Byte.toUnsignedInt(answer[0]) << 8 | Byte.toUnsignedInt(answer[1]));
  }

  private synchronized void fail(IOException failure) {
    socket.close();
    pending.values().forEach(question -> question.failed(failure));
  }
}
