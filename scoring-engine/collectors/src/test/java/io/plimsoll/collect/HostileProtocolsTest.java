package io.plimsoll.collect;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.engine.evidence.Finding;
import io.plimsoll.engine.evidence.Outcome;
import io.plimsoll.engine.evidence.UnknownReason;
import io.plimsoll.engine.exposure.ObservationSet;
import io.plimsoll.engine.exposure.Reading;
import io.plimsoll.engine.exposure.Reading.Silent;
import io.plimsoll.engine.loader.CheckLoader;
import io.plimsoll.testbed.SampleCompany;
import io.plimsoll.testbed.TcpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Servers of DNS, TLS and mail that break their protocols: unknown with a reason, in time. */
class HostileProtocolsTest {
  private static final String DOMAIN = "harbourlight.example";

  @AutoClose private final SampleCompany company = SampleCompany.start();

  /** What a server says to everybody. */
  enum Talk {
    NOTHING(UnknownReason.TIMED_OUT) {
      @Override
      void to(Socket peer) throws IOException {
        while (peer.getInputStream().read() >= 0) {
          // Listens and keeps its mouth shut.
        }
      }
    },
    HUGE_CHAIN(UnknownReason.MALFORMED) {
      @Override
      void to(Socket peer) throws IOException {
        // A handshake message that claims 16 MiB, then as much of it as anybody takes.
        send(peer, "16030340000bffffff");
        repeat(peer, "1603034000" + "41".repeat(0x4000));
      }
    },
    WRONG_PROTOCOL(UnknownReason.MALFORMED) {
      @Override
      void to(Socket peer) throws IOException {
        peer.getOutputStream().write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(ISO_8859_1));
      }
    };

    private final UnknownReason reason;

    Talk(UnknownReason reason) {
      this.reason = reason;
    }

    abstract void to(Socket peer) throws IOException;

    private static void send(Socket peer, String hex) throws IOException {
      peer.getOutputStream().write(HexFormat.of().parseHex(hex));
    }

    /** Until the other side hangs up. */
    private static void repeat(Socket peer, String hex) throws IOException {
      byte[] bytes = HexFormat.of().parseHex(hex);
      OutputStream out = peer.getOutputStream();
      while (true) {
        out.write(bytes);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void tlsWhenServerBreaksTheProtocolThenSilentWithReason(Talk talk) {
    try (TcpServer server = TcpServer.start(talk::to)) {
      Scans scans = scans("plimsoll.collect.ports.https", server.port());
      assertSilent(scans.reading(Group.TLS, "tls", DOMAIN + ":443"), talk.reason);
    }
  }

  @Test
  void mailWhenGreetingHasNoEndThenMalformed() {
    assertMail(
        peer -> {
          while (true) {
            peer.getOutputStream().write("220-welcome\r\n".getBytes(ISO_8859_1));
          }
        },
        UnknownReason.MALFORMED);
  }

  @Test
  void mailWhenLineHasNoEndThenMalformed() {
    assertMail(
        peer -> {
          while (true) {
            peer.getOutputStream().write("2".repeat(1_000).getBytes(ISO_8859_1));
          }
        },
        UnknownReason.MALFORMED);
  }

  private void assertMail(TcpServer.Handler handler, UnknownReason reason) {
    try (TcpServer server = TcpServer.start(handler)) {
      Scans scans = scans("plimsoll.collect.ports.smtp", server.port());
      assertSilent(scans.reading(Group.EMAIL, "smtp", "mail." + DOMAIN), reason);
    }
  }

  /** What becomes of a question on its way back. */
  enum Distortion {
    CUT(UnknownReason.MALFORMED, query -> Arrays.copyOf(query, 7)),
    COUNTS_LIE(UnknownReason.MALFORMED, query -> with(answered(query), 7, 0xFF)),
    NAME_POINTS_AT_ITSELF(UnknownReason.MALFORMED, query -> with(answered(query), 12, 0xC0, 0x0C)),
    ANOTHER_QUESTIONS(UnknownReason.TIMED_OUT, query -> with(answered(query), 0, ~query[0]));

    private final UnknownReason reason;
    private final UnaryOperator<byte[]> distorted;

    Distortion(UnknownReason reason, UnaryOperator<byte[]> distorted) {
      this.reason = reason;
      this.distorted = distorted;
    }

    private static byte[] answered(byte[] query) {
      return with(query, 2, query[2] | 0x80);
    }

    private static byte[] with(byte[] bytes, int at, int... values) {
      byte[] changed = bytes.clone();
      for (int i = 0; i < values.length; i++) {
        changed[at + i] = (byte) values[i];
      }
      return changed;
    }
  }

  @ParameterizedTest
  @EnumSource
  void dnsWhenAnswersAreBrokenThenSilentAndNothingFails(Distortion distortion) throws IOException {
    try (DatagramSocket server = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
      Thread.ofVirtual().start(() -> distort(server, distortion));
      Scans scans =
          new Scans(
              company, Map.of("plimsoll.collect.resolver", "127.0.0.1:" + server.getLocalPort()));
      ObservationSet seen = scans.scan(Group.DNS);
      assertSilent(seen.find("dns.mx", DOMAIN).orElseThrow().reading(), distortion.reason);
      assertThat(findings(seen)).noneMatch(finding -> finding.outcome() == Outcome.FAIL);
    }
  }

  private static void distort(DatagramSocket server, Distortion distortion) {
    byte[] buffer = new byte[4096];
    while (!server.isClosed()) {
      try {
        DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
        server.receive(packet);
        byte[] answer =
            distortion.distorted.apply(Arrays.copyOf(packet.getData(), packet.getLength()));
        server.send(new DatagramPacket(answer, answer.length, packet.getSocketAddress()));
      } catch (IOException closed) {
        return;
      }
    }
  }

  @Test
  void spfWhenRecordsIncludeEachOtherThenItEndsAndIsInvalid() {
    company.zone().remove(DOMAIN, "TXT");
    company.zone().add(DOMAIN, "TXT", "\"v=spf1 include:a.example include:b.example -all\"");
    company.zone().add("a.example", "TXT", "\"v=spf1 include:b.example -all\"");
    company.zone().add("b.example", "TXT", "\"v=spf1 include:a.example redirect=b.example\"");
    ObservationSet seen = new Scans(company, Map.of()).scan(Group.EMAIL);
    assertThat(findings(seen))
        .filteredOn(finding -> finding.checkId().equals("email.spf-valid"))
        .extracting(Finding::outcome)
        .containsExactly(Outcome.FAIL);
  }

  private static Iterable<Finding> findings(ObservationSet seen) {
    return CheckLoader.bundled().judge(seen, Instant.now());
  }

  private Scans scans(String key, int port) {
    return new Scans(company, Map.of(key, Integer.toString(port)));
  }

  private static void assertSilent(Reading reading, UnknownReason reason) {
    assertThat(reading)
        .isInstanceOfSatisfying(
            Silent.class, silent -> assertThat(silent.reason()).isEqualTo(reason));
  }
}
