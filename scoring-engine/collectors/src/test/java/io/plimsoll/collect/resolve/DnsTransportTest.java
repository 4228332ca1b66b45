package io.plimsoll.collect.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.plimsoll.collect.ForeignProxy;
import io.plimsoll.collect.guard.AddressPolicy;
import io.plimsoll.collect.guard.BudgetSpentException;
import io.plimsoll.collect.guard.Deadline;
import io.plimsoll.collect.guard.IpAddress;
import io.plimsoll.collect.guard.IpRange;
import io.plimsoll.collect.guard.Limits;
import io.plimsoll.collect.guard.Pace;
import io.plimsoll.collect.guard.PaceLimits;
import io.plimsoll.collect.guard.Ticker;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Type;

/** Questions to a name server that is played by hand. */
@Timeout(30)
class DnsTransportTest {
  private static final int QUESTIONS = 20;

  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private DatagramSocket server;
  private DnsTransport transport;

  @BeforeEach
  void listen() throws IOException {
    server = new DatagramSocket(0, InetAddress.getLoopbackAddress());
    AddressPolicy loopback = new AddressPolicy(List.of(IpRange.parse("127.0.0.0/8")));
    PaceLimits quick = new PaceLimits(Duration.ZERO, 100, 100_000, 100, Duration.ZERO);
    transport =
        new DnsTransport(
            new NameServer(IpAddress.parse("127.0.0.1").orElseThrow(), server.getLocalPort()),
            new Pace(quick, loopback, Ticker.system()),
            Limits.STANDARD.withQuery(Duration.ofSeconds(10)));
  }

  @AfterEach
  void close() {
    server.close();
    threads.close();
  }

  private Future<Message> ask(String name) {
    return ask(name, Deadline.budget(Ticker.system(), Duration.ofSeconds(20)));
  }

  private Future<Message> ask(String name, Deadline deadline) {
    Callable<Message> asking =
        () -> transport.exchange(Query.of(Resolver.parsed(name), Type.A), deadline);
    return threads.submit(asking);
  }

  private DatagramPacket heard() throws IOException {
    DatagramPacket packet = new DatagramPacket(new byte[512], 512);
    server.receive(packet);
    return packet;
  }

  private void answer(DatagramPacket to, Message message) throws IOException {
    message.getHeader().setFlag(Flags.QR);
    byte[] wire = message.toWire();
    server.send(new DatagramPacket(wire, wire.length, to.getSocketAddress()));
  }

  private static Message question(DatagramPacket packet) throws IOException {
    return new Message(Arrays.copyOf(packet.getData(), packet.getLength()));
  }

  @Test
  void exchangeWhenAnswersComeInAnotherOrderThenEachGetsItsOwnOverOneSocket() throws Exception {
    List<String> names = IntStream.range(0, QUESTIONS).mapToObj(i -> "n" + i + ".example").toList();
    List<Future<Message>> asked = names.stream().map(this::ask).toList();
    List<DatagramPacket> heard = new ArrayList<>();
    while (heard.size() < QUESTIONS) {
      heard.add(heard());
    }
    for (DatagramPacket packet : heard.reversed()) {
      answer(packet, question(packet));
    }
    for (int i = 0; i < QUESTIONS; i++) {
      assertThat(asked.get(i).get().getQuestion().getName()).hasToString(names.get(i) + ".");
    }
    // Two only when two of the random ids were the same.
    assertThat(heard.stream().map(DatagramPacket::getPort).distinct().count()).isBetween(1L, 2L);
  }

  @Test
  void exchangeWhenAForgerKnowsTheIdButNotTheQuestionThenTheRealAnswerIsTaken() throws Exception {
    Future<Message> asked = ask("real.example");
    DatagramPacket heard = heard();
    Message forged = Query.of(Resolver.parsed("forged.example"), Type.A);
    forged.getHeader().setID(question(heard).getHeader().getID());
    answer(heard, forged);
    answer(heard, question(heard));
    assertThat(asked.get().getQuestion().getName()).hasToString("real.example.");
  }

  @Test
  void exchangeWhenAnAnswerIsTooShortForAnIdThenItIsPassedOver() throws Exception {
    Future<Message> asked = ask("real.example");
    DatagramPacket heard = heard();
    server.send(new DatagramPacket(new byte[1], 1, heard.getSocketAddress()));
    answer(heard, question(heard));
    assertThat(asked.get().getQuestion().getName()).hasToString("real.example.");
  }

  @Test
  void exchangeWhenNobodyElseWaitsThenThePortIsAnother() throws Exception {
    List<Integer> ports = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      Future<Message> asked = ask("again.example");
      DatagramPacket heard = heard();
      answer(heard, question(heard));
      asked.get();
      ports.add(heard.getPort());
    }
    assertThat(ports.stream().distinct().count()).isGreaterThan(1);
  }

  @Test
  void exchangeWhenNothingIsAnsweredThenItTimesOut() throws Exception {
    Future<Message> asked =
        ask("silent.example", Deadline.budget(Ticker.system(), Duration.ofMillis(300)));
    heard();
    assertThatExceptionOfType(ExecutionException.class)
        .isThrownBy(asked::get)
        .withCauseInstanceOf(BudgetSpentException.class);
  }

  @Test
  void exchangeWhenNobodyListensThenAllWhoWaitAreTold() {
    server.close();
    assertThatExceptionOfType(ExecutionException.class)
        .isThrownBy(() -> ask("nobody.example").get())
        .withCauseInstanceOf(IOException.class);
  }

  @Test
  void exchangeWhenCutShortThenAskedOverTcpWhateverProxyTheMachineHas() throws Exception {
    try (ServerSocket tcp = new ServerSocket(server.getLocalPort(), 1, server.getLocalAddress());
        ForeignProxy proxy = ForeignProxy.towards(tcp.getLocalPort())) {
      tcp.setSoTimeout(20_000);
      Future<Message> asked = ask("long.example");
      DatagramPacket heard = heard();
      Message cut = question(heard);
      cut.getHeader().setFlag(Flags.TC);
      answer(heard, cut);
      answerOverTcp(tcp);
      assertThat(asked.get().getHeader().getFlag(Flags.TC)).isFalse();
      assertThat(proxy.asked()).isZero();
    }
  }

  private static void answerOverTcp(ServerSocket tcp) throws IOException {
    try (Socket taken = tcp.accept()) {
      DataInputStream in = new DataInputStream(taken.getInputStream());
      Message whole = new Message(in.readNBytes(in.readUnsignedShort()));
      whole.getHeader().setFlag(Flags.QR);
      byte[] wire = whole.toWire();
      DataOutputStream out = new DataOutputStream(taken.getOutputStream());
      out.writeShort(wire.length);
      out.write(wire);
    }
  }
}
