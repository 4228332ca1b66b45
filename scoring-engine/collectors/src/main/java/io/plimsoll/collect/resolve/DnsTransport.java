package io.plimsoll.collect.resolve;

import io.plimsoll.collect.guard.Deadline;
import io.plimsoll.collect.guard.Limits;
import io.plimsoll.collect.guard.Pace;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.Proxy;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;

/** Carries one message to the resolver and its answer back: UDP, then TCP when it is truncated. */
final class DnsTransport {
  private static final int ATTEMPTS = 2;

  private final NameServer server;
  private final Pace pace;
  private final Limits limits;
  private @Nullable SharedSocket shared;

  DnsTransport(NameServer server, Pace pace, Limits limits) {
    this.server = server;
    this.pace = pace;
    this.limits = limits;
  }

  Message exchange(Message query, Deadline deadline) throws IOException, InterruptedException {
    for (int attempt = 1; attempt < ATTEMPTS; attempt++) {
      try {
        return attempt(query, deadline);
      } catch (SocketTimeoutException e) {
        continue;
      }
    }
    return attempt(query, deadline);
  }

  private Message attempt(Message query, Deadline deadline)
      throws IOException, InterruptedException {
    pace.query(server.address(), deadline);
    Message answer = overUdp(query, deadline.within(limits.query()));
    return answer.getHeader().getFlag(Flags.TC) ? overTcp(query, deadline) : answer;
  }

  private Message overUdp(Message query, Deadline deadline)
      throws IOException, InterruptedException {
    PendingQuestion question = new PendingQuestion(query.getHeader().getID(), deadline);
    SharedSocket socket = carrying(question);
    try {
      socket.send(query.toWire());
      return receive(question, query);
    } finally {
      socket.leave(question);
    }
  }

  private synchronized SharedSocket carrying(PendingQuestion question) throws IOException {
    @Nullable SharedSocket current = shared;
    if (current != null && current.join(question)) {
      return current;
    }
    SharedSocket fresh = SharedSocket.open(server, question);
    shared = fresh;
    return fresh;
  }

  private static Message receive(PendingQuestion question, Message query)
      throws IOException, InterruptedException {
    while (true) {
      Message answer = parsed(question.next());
      if (answers(query, answer)) {
        return answer;
      }
    }
  }

  private Message overTcp(Message query, Deadline outer) throws IOException {
    Deadline deadline = outer.within(limits.query());
    byte[] wire = query.toWire();
    try (Socket socket = new Socket(Proxy.NO_PROXY)) {
      socket.connect(server.socketAddress(), deadline.millis(limits.connect()));
      socket.setSoTimeout(deadline.millis(limits.query()));
      ByteBuffer framed = ByteBuffer.allocate(wire.length + 2);
      socket.getOutputStream().write(framed.putShort((short) wire.length).put(wire).array());
      DataInputStream in = new DataInputStream(socket.getInputStream());
      byte[] bytes = new byte[in.readUnsignedShort()];
      in.readFully(bytes);
      return checked(query, parsed(bytes));
    }
  }

  // The codec answers some broken records with unchecked exceptions.
  static Message parsed(byte[] bytes) throws MalformedAnswerException {
    try {
      return new Message(bytes);
    } catch (IOException | RuntimeException e) {
      throw new MalformedAnswerException("the answer is no DNS message: " + e.getMessage());
    }
  }

  private static Message checked(Message query, Message answer) throws IOException {
    if (!answers(query, answer)) {
      throw new MalformedAnswerException("the answer is to another question");
    }
    return answer;
  }

  private static boolean answers(Message query, Message answer) {
    return answer.getHeader().getID() == query.getHeader().getID()
        && answer.getHeader().getFlag(Flags.QR)
        && query.getQuestion().equals(answer.getQuestion());
  }
}
