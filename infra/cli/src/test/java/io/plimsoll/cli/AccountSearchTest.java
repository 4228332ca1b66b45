package io.plimsoll.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.plimsoll.collect.guard.AddressPolicy;
import io.plimsoll.collect.guard.IpRange;
import io.plimsoll.collect.guard.OutboundDecision;
import io.plimsoll.collect.incident.HibpBreaches;
import io.plimsoll.collect.incident.HibpService;
import io.plimsoll.engine.basics.DomainName;
import io.plimsoll.engine.evidence.UnknownReason;
import io.plimsoll.engine.exposure.Observation;
import io.plimsoll.engine.exposure.Probes;
import io.plimsoll.engine.exposure.Reading;
import io.plimsoll.engine.exposure.Reading.Answered;
import io.plimsoll.engine.exposure.Reading.Silent;
import io.plimsoll.engine.exposure.fact.AccountsExposed;
import io.plimsoll.engine.loader.RecordCodec;
import io.plimsoll.testbed.ClosedPort;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The search for accounts in breaches, of a service on loopback. */
class AccountSearchTest {
  private static final Instant NOW = Instant.parse("2026-11-26T10:00:00Z");
  private static final String KEY = "0123456789abcdef0123456789abcdef";
  private static final String BREACHES =
      """
      [{"Name": "Merlion", "Title": "Merlion", "Domain": "merlion.example", "BreachDate": "2024-05-01",
        "AddedDate": "2024-06-01T00:00:00Z", "ModifiedDate": "2024-06-01T00:00:00Z", "PwnCount": 9,
        "DataClasses": ["Email addresses", "Passwords"], "IsVerified": true, "IsFabricated": false,
        "IsSensitive": false, "IsRetired": false, "IsSpamList": false, "IsMalware": false,
        "IsStealerLog": false, "IsSubscriptionFree": false}]
      """;
  private static final String ACCOUNTS = "{\"jane\": [\"Merlion\"], \"john\": [\"Merlion\"]}";

  @TempDir private Path folder;
  private final List<String> asked = new ArrayList<>();
  private final List<OutboundDecision> outbound = new ArrayList<>();
  private int status = 200;
  private String body = ACCOUNTS;
  private HttpServer service;

  @BeforeEach
  void serve() throws IOException {
    service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    service.createContext(
        "/",
        exchange -> {
          asked.add(
              exchange.getRequestURI()
                  + " "
                  + exchange.getRequestHeaders().getFirst("hibp-api-key"));
          exchange.getResponseHeaders().set("Retry-After", "30");
          exchange.getResponseHeaders().set("Location", "/elsewhere");
          byte[] bytes = body.getBytes(UTF_8);
          exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
    service.start();
  }

  @AfterEach
  void stop() {
    service.stop(0);
  }

  private String base() {
    return "http://127.0.0.1:" + service.getAddress().getPort() + "/api/v3/";
  }

  private Reading reading(String networks) {
    return reading(base(), networks);
  }

  private Reading reading(String base, String networks) {
    List<IpRange> allowed = networks.isEmpty() ? List.of() : List.of(IpRange.parse(networks));
    return new AccountSearch(
            new HibpService(URI.create(base)),
            KEY,
            HibpBreaches.read(BREACHES),
            new AddressPolicy(allowed))
        .ask(new DomainName("harbourlight.example"), outbound::add, () -> NOW)
        .reading();
  }

  @Test
  void askWhenAccountsAreKnownThenCountedAndTheKeyIsSentOnce() {
    assertThat(reading("127.0.0.0/8"))
        .isInstanceOfSatisfying(
            Answered.class,
            answer -> {
              AccountsExposed exposed = (AccountsExposed) answer.fact();
              assertThat(exposed.breaches()).singleElement().extracting("accounts").isEqualTo(2);
            });
    assertThat(asked).containsExactly("/api/v3/breacheddomain/harbourlight.example " + KEY);
    assertThat(outbound).singleElement().matches(OutboundDecision::allowed);
  }

  @ParameterizedTest
  @CsvSource({
    "401,BLOCKED",
    "403,BLOCKED",
    "429,RATE_LIMITED",
    "500,SERVER_FAILURE",
    "302,MALFORMED"
  })
  void askWhenItIsNoAnswerThenSilentWithTheReason(int code, UnknownReason reason) {
    status = code;
    body = "";
    assertThat(reading("127.0.0.0/8"))
        .isInstanceOfSatisfying(
            Silent.class, silent -> assertThat(silent.reason()).isEqualTo(reason));
    assertThat(asked).hasSize(1);
  }

  @Test
  void askWhenNoAccountIsKnownThenAnsweredAndWhenGarbageThenSilent() {
    status = 404;
    body = "";
    assertThat(reading("127.0.0.0/8")).isInstanceOf(Answered.class);
    status = 200;
    body = "{\"jane\": 1}";
    assertThat(reading("127.0.0.0/8"))
        .isInstanceOfSatisfying(
            Silent.class, silent -> assertThat(silent.detail()).doesNotContain("jane"));
  }

  @Test
  void askWhenTheAddressIsNotAdmittedThenNothingIsSent() {
    assertThat(reading("")).isInstanceOf(Silent.class);
    assertThat(reading("https://127.0.0.1:1/", "")).isInstanceOf(Silent.class);
    assertThat(asked).isEmpty();
    assertThat(outbound).hasSize(2).noneMatch(OutboundDecision::allowed);
  }

  @Test
  void scanWhenAKeyIsNamedThenItsAccountsAreAmongTheFindings() throws IOException {
    Path key = Files.writeString(folder.resolve("key"), KEY + "\n");
    Path list = Files.writeString(folder.resolve("breaches.json"), BREACHES);
    Path settings =
        Files.writeString(
            folder.resolve("scan.properties"),
            "plimsoll.feeds.hibp-domains.location="
                + base()
                + "\nplimsoll.collect.timeout.query=50ms\n");
    TestTerminal terminal = new TestTerminal();
    try (ClosedPort nobody = new ClosedPort()) {
      assertThat(
              terminal.run(
                  "scan",
                  "harbourlight.example",
                  "--resolver",
                  "127.0.0.1:" + nobody.port(),
                  "--allow-networks",
                  "127.0.0.0/8",
                  "--groups",
                  "vendor",
                  "--settings",
                  settings.toString(),
                  "--feeds",
                  "hibp=" + list,
                  "--hibp-key",
                  "file:" + key,
                  "--json"))
          .as("%s", terminal.faults())
          .isEqualTo(ExitCode.DONE);
    }
    ScanReport report = RecordCodec.readJson(ScanReport.class, terminal.out());
    assertThat(report.observations())
        .extracting(Observation::probe)
        .contains(Probes.EXPOSED_ACCOUNTS);
    assertThat(report.findings())
        .anyMatch(finding -> finding.checkId().equals("breach.no-exposed-passwords"));
    assertThat(terminal.out()).doesNotContain(KEY, "jane");
    assertThat(String.join("", terminal.faults())).doesNotContain(KEY);
  }

  @Test
  void keyWhenInTheEnvironmentThenReadAndNeverQuoted() {
    TestTerminal terminal = new TestTerminal();
    SecretSource source = new SecretSource(Option.HIBP_KEY, "env:HIBP");
    assertThat(source.key(Map.of("HIBP", " " + KEY + "\n"), terminal.terminal())).isEqualTo(KEY);
    assertThatThrownBy(() -> source.key(Map.of("HIBP", "two words"), terminal.terminal()))
        .isInstanceOf(BadInputException.class)
        .hasMessageNotContaining("two words");
  }
}
