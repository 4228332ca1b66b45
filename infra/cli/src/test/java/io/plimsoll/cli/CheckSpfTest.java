package io.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.engine.exposure.email.spf.SpfResult;
import io.plimsoll.engine.loader.RecordCodec;
import io.plimsoll.testbed.DnsServer;
import io.plimsoll.testbed.Zone;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CheckSpfTest {
  private static final String[] GIVEN = {
    "--ip", "192.0.2.1", "--sender", "ann@example.com", "--helo", "mx.example.com"
  };

  /** Where the suite leaves RFC 7208; the clauses stand in the model's SpfVectorsTest. */
  private static final Map<String, String> DIVERGENCES =
      Map.of(
          "all test.org 10.0.0.1", "permerror",
          "basic ok.test.org 172.168.0.1", "permerror",
          "exists ip6.test.org 167.1.2.3", "fail",
          "macro mx.example.org 2001:db8::cb01", "fail");

  @TempDir private Path folder;

  private static CheckSpf.Report read(String json) {
    return RecordCodec.readJson(CheckSpf.Report.class, json);
  }

  private static CheckSpf.Report report(String... more) {
    return read(TestTerminal.answer(words(more)));
  }

  private static String[] words(String... more) {
    return Stream.of(new String[] {"check", "spf", "--json"}, GIVEN, more)
        .flatMap(Stream::of)
        .toArray(String[]::new);
  }

  private String zone(String text) throws IOException {
    return Files.writeString(folder.resolve("zone"), text).toString();
  }

  @ParameterizedTest
  @CsvSource({
    "v=spf1 ip4:192.0.2.0/24 -all, PASS",
    "v=spf1 -all, FAIL",
    "v=spf1 ~all, SOFTFAIL",
    "v=spf1 ?all, NEUTRAL",
    "v=spf2 -all, NONE",
    "v=spf1 ipv4:192.0.2.1, PERMERROR",
    "v=spf1 a -all, TEMPERROR"
  })
  void checkWhenRecordIsGivenThenItsResult(String record, SpfResult result) {
    assertThat(report("--record", record).result()).isEqualTo(result);
  }

  @Test
  void checkWhenZoneIsGivenThenLookupsTraceAndExplanation() throws IOException {
    CheckSpf.Report report =
        report(
            "--zone",
            zone(
                """
                example.com. TXT "v=spf1 include:a.example mx -all exp=why.%{d}"
                a.example.   TXT "v=spf1 ip4:198.51.100.1 -all"
                why.example.com. TXT "%{i} may not send for %{o}"
                """));
    assertThat(report.result()).isEqualTo(SpfResult.FAIL);
    assertThat(report.explanation()).isEqualTo("192.0.2.1 may not send for example.com");
    assertThat(report.lookups()).isEqualTo(2);
    assertThat(report.voids()).isEqualTo(1);
    assertThat(report.trace())
        .contains("example.com: +include:a.example does not match", "example.com: -all matches");
    assertThat(report.questions())
        .extracting(AskedName::name)
        .containsExactly("example.com", "a.example", "example.com", "why.example.com");
  }

  @Test
  void checkWhenReturnPathIsEmptyThenTheGreetingCounts() {
    String json =
        TestTerminal.answer(
            "check",
            "spf",
            "--json",
            "--ip",
            "2001:db8::1",
            "--sender",
            "<>",
            "--helo",
            "MX.example.com",
            "--record",
            "v=spf1 ip6:2001:db8::/32 -all");
    assertThat(read(json))
        .satisfies(report -> assertThat(report.result()).isEqualTo(SpfResult.PASS))
        .satisfies(report -> assertThat(report.sender()).isEqualTo("postmaster@MX.example.com"));
  }

  @Test
  void checkWhenForAPersonThenStepsAndNoControlCharacters() throws IOException {
    String file = zone("example.com. TXT \"v=spf1 x=\\027[31mred -all\"\n");
    assertThat(
            TestTerminal.answer(
                "check", "spf", "--ip", "192.0.2.1", "--sender", "ann@example.com", "--zone", file))
        .contains("SPF ", "Trace", "Names asked", "example.com TXT:", "0 of 10")
        .doesNotContain("\u001b");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        "all",
        "basic",
        "examples",
        "exists",
        "exp",
        "include",
        "ip",
        "macro",
        "mx",
        "ptr",
        "redirect"
      })
  void checkWhenSuiteCaseIsAskedOfAResolverThenExpectedResult(String file) {
    List<String> wrong = new ArrayList<>();
    List<SpfSuite.Case> cases = SpfSuite.read(file);
    for (SpfSuite.Case each : cases) {
      String id = file + " " + each.domain() + " " + each.ip();
      String expected = DIVERGENCES.getOrDefault(id, each.expected());
      String said = said(each);
      if (!said.equals(expected)) {
        wrong.add(id + " " + each.sender() + ": " + said + " instead of " + expected);
      }
    }
    assertThat(cases).isNotEmpty();
    assertThat(wrong).isEmpty();
  }

  /** HELO first and then the return path, as receivers do (RFC 7208 sections 2.3 and 2.4). */
  private static String said(SpfSuite.Case each) {
    try (DnsServer server = DnsServer.start(each.zone())) {
      CheckSpf.Report helo = asked(each, server, "<>");
      CheckSpf.Report report =
          helo.result() == SpfResult.FAIL ? helo : asked(each, server, each.sender());
      String result = report.result().name().toLowerCase(Locale.ROOT);
      return (result + " " + report.explanation()).strip();
    }
  }

  private static CheckSpf.Report asked(SpfSuite.Case each, DnsServer server, String sender) {
    return read(
        TestTerminal.answer(
            "check",
            "spf",
            "--json",
            "--ip",
            each.ip(),
            "--sender",
            sender,
            "--helo",
            each.domain(),
            "--resolver",
            "127.0.0.1:" + server.port()));
  }

  @Test
  void checkWhenRecordReplacesThePublishedOneThenTheRestIsStillAsked() {
    Zone zone = new Zone().add("example.com", "TXT", "\"v=spf1 -all\"");
    zone.add("mail.example.com", "A", "192.0.2.1");
    try (DnsServer server = DnsServer.start(zone)) {
      String resolver = "127.0.0.1:" + server.port();
      assertThat(report("--resolver", resolver).result()).isEqualTo(SpfResult.FAIL);
      assertThat(report("--resolver", resolver, "--record", "v=spf1 a:mail.%{d} -all").result())
          .isEqualTo(SpfResult.PASS);
    }
  }

  @Test
  void checkWhenInputIsWrongThenNamed() throws IOException {
    assertThat(TestTerminal.refused("check", "spf", "--ip", "192.0.2.256", "--helo", "a.example"))
        .containsExactly("plimsoll check spf: --ip: '192.0.2.256' is no IPv4 or IPv6 address");
    assertThat(TestTerminal.refused("check", "spf", "--ip", "192.0.2.1"))
        .containsExactly("plimsoll check spf: --sender, --helo or --domain is missing");
    assertThat(TestTerminal.refused(words()))
        .containsExactly("plimsoll check spf: --resolver, --zone or --record is missing");
    assertThat(TestTerminal.refused(words("--resolver", "resolver.example")))
        .singleElement()
        .asString()
        .contains("--resolver: ", "address:port");
    assertThat(TestTerminal.refused(words("--zone", "z", "--resolver", "127.0.0.1:5353")))
        .containsExactly("plimsoll check spf: --zone is not for use with --resolver");
    assertThat(TestTerminal.refused(words("--zone", zone("example.com. A nowhere\n"))))
        .singleElement()
        .asString()
        .contains("zone: ", ":1:");
  }
}
