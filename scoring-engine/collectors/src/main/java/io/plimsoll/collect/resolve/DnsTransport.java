package io.plimsoll.collect.resolve;

import io.plimsoll.collect.guard.Deadline;
import io.plimsoll.collect.guard.Limits;
import io.plimsoll.collect.guard.Pace;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;

/** Carries one message to the resolver and its answer back: UDP, then TCP when it is truncated. */
final class DnsTransport {
  private static final int ATTEMPTS = 2;
  private static final int UDP_BYTES = 4096;

  private final NameServer server;
  private final Pace pace;
  private final Limits limits;

  DnsTransport(NameServer server, Pace pace, Limits limits) {
    this.server = server;
    this.pace = pace;
    this.limits = limits;
  }

  Message exchange(Message query, Deadline deadline) throws IOException, InterruptedException {
    SocketTimeoutException last = new SocketTimeoutException("the resolver did not answer");
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      pace.query(server.address(), deadline);
      try {
        Message answer = overUdp(query, deadline.within(limits.query()));
        return answer.getHeader().getFlag(Flags.TC) ? overTcp(query, deadline) : answer;
      } catch (SocketTimeoutException e) {
        last = e;
      }
    }
    throw last;
  }

  private Message overUdp(Message query, Deadline deadline) throws IOException {
    byte[] wire = query.toWire();
    try (DatagramSocket socket = new DatagramSocket()) {
      // Connected, so the kernel drops whatever another address sends.
      socket.connect(server.socketAddress());
      socket.send(new DatagramPacket(wire, wire.length));
      return receive(socket, query, deadline);
    }
  }

  private Message receive(DatagramSocket socket, Message query, Deadline deadline)
      throws IOException {
    byte[] buffer = new byte[UDP_BYTES];
    while (true) {
      socket.setSoTimeout(deadline.millis(limits.query()));
      DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
      socket.receive(packet);
      Message answer = parsed(Arrays.copyOf(buffer, packet.getLength()));
      if (answers(query, answer)) {
        return answer;
      }
    }
  }

  private Message overTcp(Message query, Deadline outer) throws IOException {
    Deadline deadline = outer.within(limits.query());
    byte[] wire = query.toWire();
    try (Socket socket = new Socket()) {
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
