package io.plimsoll.collect.software;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.engine.evidence.UnknownReason;
import io.plimsoll.engine.exposure.Observation;
import io.plimsoll.engine.exposure.Probes;
import io.plimsoll.engine.exposure.Reading;
import io.plimsoll.engine.exposure.fact.CertificateTrust;
import io.plimsoll.engine.exposure.fact.Fact;
import io.plimsoll.engine.exposure.fact.HttpExchange;
import io.plimsoll.engine.exposure.fact.HttpHeader;
import io.plimsoll.engine.exposure.fact.HttpHop;
import io.plimsoll.engine.exposure.fact.MailServer;
import io.plimsoll.engine.exposure.fact.ServicePort;
import io.plimsoll.engine.exposure.fact.ServicePort.State;
import io.plimsoll.engine.exposure.fact.SoftwareSeen;
import io.plimsoll.engine.exposure.fact.SoftwareSeen.Knowledge;
import io.plimsoll.engine.exposure.fact.SoftwareSeen.Packaging;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SoftwareReaderTest {
  private static final Instant SEEN = Instant.parse("2026-12-01T00:00:00Z");

  private static final Recog RECOG =
      Recog.read(
          new TreeMap<>(
              Map.of(
                  "http.xml",
                  file(
                      "http_header.server",
                      """
                      <fingerprint pattern="^Microsoft-IIS/([\\d.]+)$">
                      <param pos="1" name="service.version"/>
                      <param pos="0" name="service.cpe23"
                        value="cpe:/a:microsoft:iis:{service.version}"/></fingerprint>
                      <fingerprint pattern="^Apache/([\\d.]+) (.*)$">
                      <param pos="1" name="service.version"/><param pos="2" name="apache.info"/>
                      <param pos="0" name="service.cpe23"
                        value="cpe:/a:apache:http_server:{service.version}"/></fingerprint>
                      """),
                  "modules.xml",
                  file(
                      "apache_modules",
                      """
                      <fingerprint pattern="^PHP/([\\d.]+)$">
                      <param pos="1" name="service.component.version"/>
                      <param pos="0" name="service.component.cpe23"
                        value="cpe:/a:php:php:{service.component.version}"/></fingerprint>
                      """),
                  "powered.xml",
                  file(
                      "http_header.x-powered-by",
                      """
                      <fingerprint pattern="^PHP$">
                      <param pos="0" name="service.cpe23" value="cpe:/a:php:php:-"/></fingerprint>
                      """),
                  "ssh.xml",
                  file(
                      "ssh.banner",
                      """
                      <fingerprint pattern="^OpenSSH_(\\S+)">
                      <param pos="1" name="service.version"/>
                      <param pos="0" name="service.vendor" value="Open BSD"/>
                      <param pos="0" name="service.product" value="OpenSSH"/></fingerprint>
                      """),
                  "smtp.xml",
                  file(
                      "smtp.banner",
                      """
                      <fingerprint pattern="ESMTP Postfix">
                      <param pos="0" name="service.cpe23" value="cpe:/a:postfix:postfix:-"/>
                      </fingerprint>
                      """))));

  private static byte[] file(String kind, String fingerprints) {
    String document =
        "<fingerprints matches=\"%s\">%s</fingerprints>".formatted(kind, fingerprints);
    return document.getBytes(UTF_8);
  }

  private static final Knowledge KNOWN = new Knowledge(List.of(), 3, null, null);

  private final List<String> asked = new ArrayList<>();
  private final SoftwareReader reader =
      new SoftwareReader(
          () -> RECOG,
          () ->
              (vendor, product, version) -> {
                asked.add(vendor + " " + product + " " + version);
                return KNOWN;
              });

  @Test
  void applyWhenAMakersOwnServerThenProductVersionNameAndKnowledge() {
    List<Observation> seen = read(page("http://example.sg/", "Server", "Microsoft-IIS/10.0"));
    assertThat(seen)
        .containsExactly(
            new Observation(
                Probes.SOFTWARE,
                "example.sg:80/iis",
                SEEN,
                "test",
                new Reading.Answered(
                    new SoftwareSeen(
                        "Microsoft-IIS/10.0",
                        "microsoft",
                        "iis",
                        "10.0",
                        "cpe:2.3:a:microsoft:iis:10.0:*:*:*:*:*:*:*",
                        Packaging.MAKER,
                        KNOWN))));
    assertThat(asked).containsExactly("microsoft iis 10.0");
  }

  @Test
  void applyWhenModulesAreNamedThenEachIsAProduct() {
    Fact page = page("https://example.sg:8443/", "Server", "Apache/2.4.58 (Ubuntu) PHP/8.1.2");
    Map<String, SoftwareSeen> seen = products(page);
    assertThat(seen).containsOnlyKeys("example.sg:8443/http_server", "example.sg:8443/php");
    assertThat(seen.values())
        .allSatisfy(each -> assertThat(each.packaging()).isEqualTo(Packaging.DISTRIBUTION));
  }

  @Test
  void applyWhenTwoHeadersNameAProductThenTheOneWithAVersionSpeaks() {
    HttpHop hop =
        hop("https://example.sg/", "Server", "Apache/2.4.58 x PHP/8.1.2", "X-Powered-By", "PHP");
    Map<String, SoftwareSeen> seen = products(new HttpExchange(List.of(hop), "", false, null));
    assertThat(Objects.requireNonNull(seen.get("example.sg:443/php")).version()).isEqualTo("8.1.2");
  }

  @Test
  void applyWhenTheWayLeadsElsewhereThenOnlyTheFirstServerIsRead() {
    HttpHop first = hop("http://example.sg/");
    HttpHop last = hop("https://elsewhere.example/", "Server", "Microsoft-IIS/10.0");
    assertThat(read(new HttpExchange(List.of(first, last), "", false, null))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "'SSH-2.0-OpenSSH_9.2p1 Debian-2+deb12u3\r\n', DISTRIBUTION",
    "'SSH-2.0-OpenSSH_7.4\r\n', UNTOLD",
  })
  void applyWhenSshThenTheProtocolsOwnWordsAreTakenOff(String banner, Packaging packaging) {
    ServicePort port =
        new ServicePort("ssh", "example.sg", "192.0.2.1", 22, State.SPEAKS, banner, Map.of());
    SoftwareSeen ssh = Objects.requireNonNull(products(port).get("example.sg:22/openssh"));
    assertThat(ssh.vendor()).isEqualTo("open_bsd");
    assertThat(ssh.cpe()).isNull();
    assertThat(ssh.packaging()).isEqualTo(packaging);
  }

  @Test
  void applyWhenAPortOnlyAcceptsThenNothingIsRead() {
    assertThat(
            read(
                new ServicePort(
                    "ssh", "a.sg", "192.0.2.1", 22, State.ACCEPTS, "SSH-2.0-OpenSSH_9", Map.of())))
        .isEmpty();
  }

  @Test
  void applyWhenMailServerHidesItsVersionThenNoVersion() {
    Fact mail =
        new MailServer(
            "mx.example.sg",
            "192.0.2.25",
            "220 mx.example.sg ESMTP Postfix",
            List.of(),
            MailServer.StartTls.NOT_OFFERED,
            "",
            null);
    assertThat(Objects.requireNonNull(products(mail).get("mx.example.sg:25/postfix")).version())
        .isNull();
  }

  @Test
  void applyWhenSilentOrUnrecognisedThenNothing() {
    Reading silent = new Reading.Silent(UnknownReason.TIMED_OUT, "no answer", null);
    assertThat(reader.apply(new Observation(Probes.HTTP, "http://a.sg/", SEEN, "test", silent)))
        .isEmpty();
    assertThat(read(page("http://example.sg/", "Server", "Something else"))).isEmpty();
    assertThat(
            new SoftwareReader(Recog::none, () -> Advisories.NONE)
                .apply(observation(page("http://a.sg/", "Server", "Microsoft-IIS/10.0"))))
        .isEmpty();
  }

  private List<Observation> read(Fact fact) {
    return reader.apply(observation(fact));
  }

  private Map<String, SoftwareSeen> products(Fact fact) {
    Map<String, SoftwareSeen> products = new TreeMap<>();
    read(fact)
        .forEach(seen ->
            products.put(seen.asset(), (SoftwareSeen) ((Reading.Answered) seen.reading()).fact()));
    return products;
  }

  private static Observation observation(Fact fact) {
    return new Observation(Probes.HTTP, "asset", SEEN, "test", new Reading.Answered(fact));
  }

  private static HttpExchange page(String url, String... headers) {
    return new HttpExchange(List.of(hop(url, headers)), "", false, null);
  }

  private static HttpHop hop(String url, String... headers) {
    List<HttpHeader> fields = new ArrayList<>();
    for (int i = 0; i < headers.length; i += 2) {
      fields.add(new HttpHeader(headers[i], headers[i + 1]));
    }
    return new HttpHop(url, "192.0.2.1", 200, fields, CertificateTrust.Status.NOT_JUDGED);
  }
}
