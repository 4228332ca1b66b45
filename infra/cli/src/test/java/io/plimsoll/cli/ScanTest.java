package io.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.collect.guard.OutboundDecision;
import io.plimsoll.engine.evidence.Finding;
import io.plimsoll.engine.evidence.Outcome;
import io.plimsoll.engine.exposure.Observation;
import io.plimsoll.engine.exposure.ObservationSet;
import io.plimsoll.engine.exposure.Probes;
import io.plimsoll.engine.exposure.Reading.Answered;
import io.plimsoll.engine.exposure.Reading.Silent;
import io.plimsoll.engine.exposure.fact.CertificateTrust.Status;
import io.plimsoll.engine.exposure.fact.HttpExchange;
import io.plimsoll.engine.exposure.fact.HttpHeader;
import io.plimsoll.engine.exposure.fact.HttpHop;
import io.plimsoll.engine.loader.CheckLoader;
import io.plimsoll.engine.loader.RecordCodec;
import io.plimsoll.testbed.ClosedPort;
import io.plimsoll.testbed.SampleCompany;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whole scans through the command line, of servers on loopback. */
class ScanTest {
  private static final String DOMAIN = "harbourlight.example";

  @TempDir private Path folder;

  private static TestTerminal scan(String... words) {
    TestTerminal terminal = new TestTerminal();
    String[] all =
        Stream.concat(Stream.of("scan", DOMAIN), Stream.of(words)).toArray(String[]::new);
    assertThat(terminal.run(all)).as("%s", terminal.faults()).isEqualTo(ExitCode.DONE);
    return terminal;
  }

  private static ScanReport report(String... words) {
    String[] all = Stream.concat(Stream.of(words), Stream.of("--json")).toArray(String[]::new);
    return RecordCodec.readJson(ScanReport.class, scan(all).out());
  }

  private String settings(SampleCompany company) throws IOException {
    return settings(company, key -> true);
  }

  private String settings(SampleCompany company, java.util.function.Predicate<String> kept)
      throws IOException {
    String text =
        company.properties().entrySet().stream()
            .filter(each -> kept.test(each.getKey()))
            .map(each -> each.getKey() + "=" + each.getValue())
            .collect(Collectors.joining("\n"));
    return Files.writeString(folder.resolve("scan.properties"), text).toString();
  }

  private static Map<String, Outcome> outcomes(ScanReport report) {
    Map<String, Outcome> outcomes = new TreeMap<>();
    for (Finding finding : report.findings()) {
      outcomes.merge(finding.checkId(), finding.outcome(), (a, b) -> a == Outcome.FAIL ? a : b);
    }
    return outcomes;
  }

  @Test
  void scanWhenCompanyIsThereThenObservationsFindingsAndAudit() throws IOException {
    try (SampleCompany company = SampleCompany.start()) {
      ScanReport report = report("--settings", settings(company));
      assertThat(report.domain()).isEqualTo(DOMAIN);
      assertThat(report.groups())
          .containsExactly("dns", "email", "web", "tls", "network", "vendor");
      assertThat(outcomes(report))
          .containsEntry("network.rdp-not-exposed", Outcome.FAIL)
          .containsEntry("email.dmarc-enforced", Outcome.FAIL)
          .containsEntry("email.spf-present", Outcome.PASS)
          .containsEntry("tls.certificate-trusted", Outcome.PASS);
      assertThat(report.outbound())
          .isNotEmpty()
          .filteredOn(OutboundDecision::allowed)
          .allSatisfy(sent -> assertThat(String.valueOf(sent.address())).matches("null|127\\..*"));
    }
  }

  private String list(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content).toString();
  }

  @Test
  void scanWhenListsAreAtHandThenSoftwareIsJudgedByThem() throws IOException {
    String kev =
        list(
            "kev.json",
            """
            {"dateReleased": "2026-01-01T00:00:00Z", "count": 1, "vulnerabilities": [
              {"cveID": "CVE-2021-41773", "vendorProject": "Apache", "product": "HTTP Server",
               "dueDate": "2021-11-17"}]}
            """);
    ScanFeeds feeds =
        new ScanFeeds(
            Map.of(
                "kev",
                kev,
                "nvd",
                list(
                    "nvd.json",
                    """
                    {"totalResults": 1, "vulnerabilities": [{"cve": {"id": "CVE-2021-41773",
                      "configurations": [{"nodes": [{"operator": "OR", "cpeMatch": [{"vulnerable": true,
                        "criteria": "cpe:2.3:a:apache:http_server:2.4.49:*:*:*:*:*:*:*"}]}]}]}}]}
                    """),
                "recog",
                list(
                    "recog.xml",
                    """
                    <fingerprints matches="http_header.server">
                      <fingerprint pattern="^Apache/(\\S+)$"><description>Apache</description>
                        <param pos="0" name="service.vendor" value="Apache"/>
                        <param pos="0" name="service.product" value="HTTPD"/>
                        <param pos="1" name="service.version"/>
                        <param pos="0" name="service.cpe23"
                               value="cpe:/a:apache:http_server:{service.version}"/>
                      </fingerprint>
                    </fingerprints>
                    """)));
    List<Observation> seen =
        feeds.reader(LocalDate.parse("2026-01-02")).apply(page("Apache/2.4.49"));
    assertThat(seen)
        .singleElement()
        .satisfies(each ->
            assertThat(CheckLoader.bundled().judge(set(seen), NOW))
                .filteredOn(finding -> finding.checkId().equals(EXPLOITED))
                .singleElement()
                .extracting(Finding::outcome)
                .isEqualTo(Outcome.FAIL));
  }

  private static final String EXPLOITED = "network.no-known-exploited-vulnerability";
  private static final Instant NOW = Instant.parse("2026-01-02T00:00:00Z");

  private static ObservationSet set(List<Observation> seen) {
    return new ObservationSet(List.of(DOMAIN), seen);
  }

  private static Observation page(String server) {
    String url = "https://" + DOMAIN + "/";
    HttpHop hop =
        new HttpHop(
            url, "192.0.2.1", 200, List.of(new HttpHeader("Server", server)), Status.TRUSTED);
    return new Observation(
        Probes.HTTP,
        url,
        NOW,
        "test",
        new Answered(new HttpExchange(List.of(hop), "", false, null)));
  }

  @Test
  void scanWhenOptionsAreGivenThenTheyOutweighTheFile() throws IOException {
    try (SampleCompany company = SampleCompany.start()) {
      Map<String, String> keys = company.properties();
      String file = settings(company, key -> key.contains(".pace.") || key.contains(".timeout."));
      ScanReport report =
          report(
              "--settings",
              file,
              "--resolver",
              keys.getOrDefault("plimsoll.collect.resolver", ""),
              "--allow-networks",
              "127.0.0.0/8",
              "--ports",
              "rdp="
                  + keys.getOrDefault("plimsoll.collect.ports.rdp", "")
                  + ",others="
                  + keys.getOrDefault("plimsoll.collect.ports.others", ""),
              "--groups",
              "network");
      assertThat(outcomes(report)).containsEntry("network.rdp-not-exposed", Outcome.FAIL);
      assertThat(report.observations()).extracting(Observation::probe).doesNotContain("smtp");
    }
  }

  @Test
  void scanWhenNetworkIsNotAllowedThenNothingPrivateIsTouched() throws IOException {
    try (SampleCompany company = SampleCompany.start()) {
      ScanReport report =
          report(
              "--groups",
              "web,tls",
              "--settings",
              settings(company, key -> !key.endsWith("allow-networks")));
      assertThat(report.outbound())
          .filteredOn(sent -> !sent.purpose().equals("dns"))
          .isNotEmpty()
          .noneMatch(OutboundDecision::allowed);
      assertThat(report.findings()).noneMatch(finding -> finding.outcome() == Outcome.FAIL);
    }
  }

  @Test
  void scanWhenTheBrandIsAskedForThenLookAlikesAreAskedOfTheResolverOnly() throws IOException {
    try (SampleCompany company = SampleCompany.start()) {
      ScanReport report = report("--groups", "brand", "--settings", settings(company));
      assertThat(outcomes(report)).containsKey("brand.no-look-alike-name");
      assertThat(report.outbound()).extracting(OutboundDecision::purpose).containsOnly("dns");
      assertThat(report.observations()).hasSizeBetween(200, 401);
    }
  }

  @Test
  void scanWhenForAPersonThenTableAndProgress() throws IOException {
    try (SampleCompany company = SampleCompany.start()) {
      TestTerminal terminal = scan("--settings", settings(company), "--groups", "dns,email");
      assertThat(terminal.out())
          .contains("Observations", "Findings: ", "email.dmarc-enforced", "dns.mx", "Outbound: ");
      assertThat(terminal.faults())
          .anyMatch(line -> line.contains("Scanning " + DOMAIN))
          .anyMatch(line -> line.matches("  .*email \\d+/\\d+.*"));
    }
  }

  @Test
  void scanWhenNobodyAnswersThenEverythingIsUnknown() throws IOException {
    try (ClosedPort closed = new ClosedPort()) {
      Path file = Files.writeString(folder.resolve("s"), "timeout.query=200ms");
      TestTerminal terminal =
          scan(
              "--settings",
              file.toString(),
              "--resolver",
              "127.0.0.1:" + closed.port(),
              "--groups",
              "dns",
              "--json");
      ScanReport report = RecordCodec.readJson(ScanReport.class, terminal.out());
      assertThat(report.observations())
          .isNotEmpty()
          .allSatisfy(seen -> assertThat(seen.reading()).isInstanceOf(Silent.class));
      assertThat(report.findings()).noneMatch(finding -> finding.outcome() == Outcome.FAIL);
      assertThat(terminal.faults()).anyMatch(line -> line.contains("nobody answered"));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "192.0.2.1|is an address",
        "[2001:db8::1]|is an address",
        "::1|is an address",
        "localhost|must be a domain name",
        "under_score.example|must be a domain name",
        "a-.example|must be a domain name",
        "a..example|must be a domain name",
        "https://example.com/|must be a domain name",
        "example.1|must be a domain name",
        "bücher.example|is not in its xn-- form",
        "ab--cd.example|whose hyphens are reserved",
        "xn--a.example|stands for no international name",
        "xn--99999999.example|which is no Punycode",
        "xn--pple-43d.example|mixes alphabets"
      })
  void scanWhenNameIsNoneThenSaysWhy(String name, String why) {
    assertThat(TestTerminal.refused("scan", name, "--resolver", "127.0.0.1:53"))
        .singleElement()
        .asString()
        .startsWith("plimsoll scan: DOMAIN: '" + name + "' ")
        .contains(why);
  }

  @ParameterizedTest
  @CsvSource({
    "xn--bcher-kva.example, bücher.example",
    "xn--strae-oqa.example, straße.example",
    "xn--fiqs8s.example, 中国.example",
    "XN--80AK6AA92E.example., аррӏе.example"
  })
  void targetWhenNameIsInternationalThenReadable(String name, String readable) {
    assertThat(ScanTarget.of(name).readable()).isEqualTo(readable);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--resolver|resolver.example:53|--resolver: ",
        "--allow-networks|10.0.0.1/8|--allow-networks: ",
        "--allow-networks|10.0.0.0/33|--allow-networks: ",
        "--allow-networks|intranet|--allow-networks: ",
        "--ports|rdp|--ports: 'rdp' is no SERVICE=PORT",
        "--ports|rdp=99999|--ports: rdp: ",
        "--ports|teapot=80|--ports: teapot: ",
        "--feeds|kev|--feeds: 'kev' is no NAME=FILE",
        "--feeds|kve=x|--feeds: there is no feed 'kve'; known are end-of-life, epss, hibp, hsts-preload",
        "--feeds|kev=no-such.json|--feeds: kev: no-such.json: there is no such file",
        "--hibp-key|0123456789abcdef|--hibp-key: must be env:NAME or file:PATH; the key itself is no",
        "--hibp-key|env:NOBODY_SET_THIS|--hibp-key: env:NOBODY_SET_THIS is not set",
        "--hibp-key|file:no-such.key|no-such.key: there is no such file",
        "--groups|dns,fame|--groups: there is no group 'fame'; known are dns, email"
      })
  void scanWhenOptionIsWrongThenNamed(String option, String value, String fault) {
    String[] words =
        option.equals("--resolver")
            ? new String[] {"scan", DOMAIN, option, value}
            : new String[] {"scan", DOMAIN, "--resolver", "127.0.0.1:53", option, value};
    assertThat(TestTerminal.refused(words))
        .singleElement()
        .asString()
        .startsWith("plimsoll scan: " + fault);
  }

  @Test
  void scanWhenSomethingIsMissingThenNamed() throws IOException {
    assertThat(TestTerminal.refused("scan")).containsExactly("plimsoll scan: DOMAIN is missing");
    assertThat(TestTerminal.refused("scan", DOMAIN))
        .singleElement()
        .asString()
        .contains("--resolver is missing");
    String file = Files.writeString(folder.resolve("s"), "resolver=127.0.0.1\nspeed=9").toString();
    assertThat(TestTerminal.refused("scan", DOMAIN, "--settings", file))
        .containsExactly("plimsoll scan: " + file + ": speed: is not a known key");
  }
}
