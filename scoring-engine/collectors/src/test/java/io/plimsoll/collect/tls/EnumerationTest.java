package io.plimsoll.collect.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plimsoll.collect.guard.AddressPolicy;
import io.plimsoll.collect.guard.Connector;
import io.plimsoll.collect.guard.Consent;
import io.plimsoll.collect.guard.Deadline;
import io.plimsoll.collect.guard.Endpoint;
import io.plimsoll.collect.guard.Guard;
import io.plimsoll.collect.guard.IpAddress;
import io.plimsoll.collect.guard.IpRange;
import io.plimsoll.collect.guard.Limits;
import io.plimsoll.collect.guard.OptOut;
import io.plimsoll.collect.guard.Pace;
import io.plimsoll.collect.guard.PaceLimits;
import io.plimsoll.collect.guard.Permission.Granted;
import io.plimsoll.collect.guard.PortRules;
import io.plimsoll.collect.guard.Purpose;
import io.plimsoll.collect.guard.Ticker;
import io.plimsoll.collect.probe.SilentException;
import io.plimsoll.engine.basics.DomainName;
import io.plimsoll.engine.exposure.fact.TlsProtocol;
import io.plimsoll.engine.exposure.fact.TlsProtocol.Support;
import io.plimsoll.engine.exposure.fact.TlsVersion;
import io.plimsoll.testbed.TcpServer;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Enumeration of servers whose configuration is known, old versions included. */
class EnumerationTest {
  private static final DomainName HOST = new DomainName("old.harbourlight.example");
  private static final int RC4 = 0x0005;
  private static final int TRIPLE_DES = 0x000A;
  private static final int AES = 0x002F;

  @Test
  void runWhenOldServerThenEveryVersionAndSuiteWithFewConnections() throws Exception {
    var known = Map.of(0x0300, List.of(RC4), 0x0301, List.of(AES, TRIPLE_DES, RC4));
    try (TcpServer server = TcpServer.start(socket -> answer(socket, known, true))) {
      Enumeration seen = enumerate(server, true);
      assertThat(protocol(seen, TlsVersion.SSL_3).suites())
          .containsExactly("TLS_RSA_WITH_RC4_128_SHA");
      assertThat(protocol(seen, TlsVersion.TLS_1_0).suites())
          .containsExactly(
              "TLS_RSA_WITH_AES_128_CBC_SHA",
              "TLS_RSA_WITH_3DES_EDE_CBC_SHA",
              "TLS_RSA_WITH_RC4_128_SHA");
      assertThat(protocol(seen, TlsVersion.TLS_1_0).complete()).isTrue();
      assertThat(protocol(seen, TlsVersion.TLS_1_2).support()).isEqualTo(Support.REFUSED);
      assertThat(protocol(seen, TlsVersion.TLS_1_3).support()).isEqualTo(Support.REFUSED);
      // Suites + versions + 5 is the most that exposure.md allows.
      assertThat(server.connections()).isLessThanOrEqualTo(4 + 5 + 5);
    }
  }

  @Test
  void runWhenServerHangsUpOnOtherVersionsThenRefusedAfterAControl() throws Exception {
    var known = Map.of(0x0303, List.of(AES));
    try (TcpServer server = TcpServer.start(socket -> answer(socket, known, false))) {
      Enumeration seen = enumerate(server, true);
      assertThat(protocol(seen, TlsVersion.TLS_1_2).complete()).isTrue();
      assertThat(protocol(seen, TlsVersion.TLS_1_0).support()).isEqualTo(Support.REFUSED);
    }
  }

  @Test
  void runWhenServerTiresThenUndeterminedNeverRefused() throws Exception {
    var known = Map.of(0x0303, List.of(AES, RC4));
    TcpServer[] self = new TcpServer[1];
    try (TcpServer server =
        TcpServer.start(socket -> {
          if (self[0].connections() <= 2) {
            answer(socket, known, true);
          }
        })) {
      self[0] = server;
      Enumeration seen = enumerate(server, true);
      assertThat(protocol(seen, TlsVersion.TLS_1_2).support()).isEqualTo(Support.ACCEPTED);
      assertThat(protocol(seen, TlsVersion.TLS_1_2).complete()).isFalse();
      assertThat(seen.protocols())
          .filteredOn(p -> p.version() != TlsVersion.TLS_1_2)
          .allSatisfy(p -> assertThat(p.support()).isEqualTo(Support.UNDETERMINED));
    }
  }

  @Test
  void runWhenServerNeverAnswersThenSilent() throws Exception {
    try (TcpServer server = TcpServer.start(Socket::getInputStream)) {
      assertThatThrownBy(() -> enumerate(server, true)).isInstanceOf(SilentException.class);
    }
  }

  @Test
  void runWhenNotTlsThenThrowsInsteadOfAFact() throws Exception {
    try (TcpServer server =
        TcpServer.start(socket -> {
          socket.getOutputStream().write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes("ASCII"));
          socket.getInputStream().read(new byte[4096]);
        })) {
      assertThatThrownBy(() -> enumerate(server, true)).isInstanceOf(IOException.class);
    }
  }

  private static TlsProtocol protocol(Enumeration seen, TlsVersion version) {
    return seen.protocols().stream().filter(p -> p.version() == version).findFirst().orElseThrow();
  }

  private static Enumeration enumerate(TcpServer server, boolean everySuite)
      throws IOException, InterruptedException {
    AddressPolicy policy = new AddressPolicy(List.of(IpRange.parse("127.0.0.0/8")));
    Ticker ticker = Ticker.system();
    Pace pace =
        new Pace(new PaceLimits(Duration.ZERO, 9, 9999, 999, Duration.ZERO), policy, ticker);
    Deadline deadline = Deadline.budget(ticker, Duration.ofSeconds(20));
    PortRules ports = new PortRules(Set.of(), Map.of(443, server.port()));
    Guard guard = new Guard(policy, ports, OptOut.NONE, line -> {}, InstantSource.system());
    Endpoint endpoint = endpoint(guard);
    Connector connector = new Connector(guard, pace, Limits.STANDARD);
    return new Enumeration(() -> connector.open(endpoint, deadline), HOST.value(), everySuite)
        .run();
  }

  private static Endpoint endpoint(Guard guard) {
    Consent consent = new Consent("test", Set.of(HOST), Instant.EPOCH, null);
    IpAddress loopback = IpAddress.parse("127.0.0.1").orElseThrow();
    return ((Granted) guard.permit(consent, Purpose.TLS, HOST, loopback, 443)).endpoint();
  }

  /** Chooses by its own preference among the suites of exactly the version that was offered. */
  private static void answer(Socket socket, Map<Integer, List<Integer>> known, boolean alerts)
      throws IOException {
    DataInputStream in = new DataInputStream(socket.getInputStream());
    in.skipNBytes(3);
    byte[] hello = new byte[in.readUnsignedShort()];
    in.readFully(hello);
    ByteBuffer body = ByteBuffer.wrap(hello).position(4);
    int version = body.getShort() & 0xFFFF;
    body.position(body.position() + 32);
    body.position(body.position() + 1 + (body.get(body.position()) & 255));
    byte[] suites = new byte[body.getShort() & 0xFFFF];
    body.get(suites);
    String offered = HexFormat.of().formatHex(suites);
    for (int suite : known.getOrDefault(version, List.of())) {
      if (offers(offered, suite)) {
        socket.getOutputStream().write(hello(version, suite));
        return;
      }
    }
    if (alerts) {
      socket.getOutputStream().write(HexFormat.of().parseHex("15030100020228"));
    }
  }

  private static boolean offers(String offered, int suite) {
    String wanted = "%04x".formatted(suite);
    for (int i = 0; i < offered.length(); i += 4) {
      if (offered.startsWith(wanted, i)) {
        return true;
      }
    }
    return false;
  }

  private static byte[] hello(int version, int suite) {
    byte[] body = new Wire().u16(version).raw(new byte[32]).u8(0).u16(suite).u8(0).toBytes();
    byte[] flight = new Wire().u8(2).vector24(body).u8(14).vector24(new byte[0]).toBytes();
    return new Wire().u8(22).u16(version).vector16(flight).toBytes();
  }
}
