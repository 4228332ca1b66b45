package io.plimsoll.testbed;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.xbill.DNS.Message;

/**
 * The hosts of the test bed that no well-behaved server can play: a name server with moods, and a
 * host that accepts on every port and says nothing, as a SYN proxy does.
 */
public final class Moods {
  private static final int DNS = 53;

  /** Every port a scanner could ask about, and some that none should. */
  private static final int[] PORTS =
      IntStream.concat(
              IntStream.rangeClosed(1, 12_000), IntStream.of(27_017, 47_806, 50_000, 65_000))
          .toArray();

  private Moods() {}

  /**
   * Runs until it is stopped.
   *
   * @param arguments the address of the name server, and of the host that accepts everything
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    answerNames(InetAddress.getByName(arguments[0]));
    for (int port : PORTS) {
      TcpServer.start(new InetSocketAddress(arguments[1], port), Moods::sayNothing);
    }
    Thread.currentThread().join();
  }

  private static void answerNames(InetAddress address) throws IOException {
    DatagramSocket udp = new DatagramSocket(DNS, address);
    Thread.ofVirtual().name("moods-udp").start(() -> overUdp(udp));
    TcpServer.start(new InetSocketAddress(address, DNS), Moods::overTcp);
  }

  private static void sayNothing(Socket socket) throws IOException {
    while (socket.getInputStream().read() >= 0) {
      // Whatever is said here is not answered.
    }
  }

  private static void overUdp(DatagramSocket udp) {
    byte[] buffer = new byte[4096];
    while (!udp.isClosed()) {
      try {
        DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
        udp.receive(packet);
        byte[] query = Arrays.copyOf(buffer, packet.getLength());
        Thread.ofVirtual().start(() -> reply(udp, query, packet.getSocketAddress()));
      } catch (IOException e) {
        return;
      }
    }
  }

  private static void reply(DatagramSocket udp, byte[] query, SocketAddress peer) {
    try {
      Optional<byte[]> answer = answer(query, false);
      if (answer.isPresent()) {
        udp.send(new DatagramPacket(answer.get(), answer.get().length, peer));
      }
    } catch (IOException | InterruptedException ignored) {
      // No answer is an answer too.
    }
  }

  private static void overTcp(Socket socket) throws IOException, InterruptedException {
    DataInputStream in = new DataInputStream(socket.getInputStream());
    byte[] query = new byte[in.readUnsignedShort()];
    in.readFully(query);
    Optional<byte[]> answer = answer(query, true);
    if (answer.isPresent()) {
      byte[] wire = answer.get();
      ByteBuffer framed = ByteBuffer.allocate(wire.length + 2);
      socket.getOutputStream().write(framed.putShort((short) wire.length).put(wire).array());
    }
  }

  private static Optional<byte[]> answer(byte[] bytes, boolean tcp)
      throws IOException, InterruptedException {
    Message query = new Message(bytes);
    Optional<Mood> mood = Mood.of(query);
    if (mood.isEmpty()) {
      return Optional.ofNullable(Mood.LAME.answer(query, tcp));
    }
    Thread.sleep(mood.get().delay());
    return Optional.ofNullable(mood.get().answer(query, tcp));
  }
}
