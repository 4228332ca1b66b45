package io.plimsoll.testbed;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.xbill.DNS.Message;

/** Answers for a {@link Zone} over UDP and TCP on a port of its own. */
public final class DnsServer implements AutoCloseable {
  private static final int UDP_LIMIT = 1232;

  private final Zone zone;
  private final TcpServer tcp;
  private final DatagramSocket udp;

  private DnsServer(Zone zone) throws IOException {
    this.zone = zone;
    this.tcp = TcpServer.start(this::overTcp);
    this.udp = new DatagramSocket(tcp.port(), InetAddress.getByName("127.0.0.1"));
  }

  /** Starts a server; UDP and TCP share the port. */
  public static DnsServer start(Zone zone) {
    for (int attempt = 0; ; attempt++) {
      try {
        DnsServer server = new DnsServer(zone);
        Thread.ofVirtual().name("testbed-dns").start(server::overUdp);
        return server;
      } catch (BindException e) {
        // Somebody has the same UDP port: take another TCP port.
        if (attempt == 20) {
          throw new UncheckedIOException(e);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  public int port() {
    return tcp.port();
  }

  private void overUdp() {
    byte[] buffer = new byte[4096];
    while (!udp.isClosed()) {
      try {
        DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
        udp.receive(packet);
        byte[] query = Arrays.copyOf(buffer, packet.getLength());
        Thread.ofVirtual().start(() -> reply(query, packet.getAddress(), packet.getPort()));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void reply(byte[] bytes, InetAddress address, int port) {
    try {
      Message query = new Message(bytes);
      if (!zone.isSilent(query)) {
        Thread.sleep(zone.delay());
        byte[] wire = zone.answer(query).toWire(UDP_LIMIT);
        udp.send(new DatagramPacket(wire, wire.length, address, port));
      }
    } catch (IOException | InterruptedException ignored) {
      // No answer is an answer too.
    }
  }

  private void overTcp(Socket socket) throws IOException, InterruptedException {
    DataInputStream in = new DataInputStream(socket.getInputStream());
    byte[] bytes = new byte[in.readUnsignedShort()];
    in.readFully(bytes);
    Message query = new Message(bytes);
    if (!zone.isSilent(query)) {
      Thread.sleep(zone.delay());
      byte[] wire = zone.answer(query).toWire();
      ByteBuffer framed = ByteBuffer.allocate(wire.length + 2);
      socket.getOutputStream().write(framed.putShort((short) wire.length).put(wire).array());
    }
  }

  @Override
  public void close() {
    udp.close();
    tcp.close();
  }
}
