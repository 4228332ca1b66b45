package io.plimsoll.engine.exposure;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.plimsoll.engine.evidence.Confidence;
import io.plimsoll.engine.evidence.Finding;
import io.plimsoll.engine.evidence.UnknownReason;
import io.plimsoll.engine.exposure.catalogue.Checks;
import io.plimsoll.engine.exposure.fact.CertificateTrust;
import io.plimsoll.engine.exposure.fact.CertificateTrust.Status;
import io.plimsoll.engine.exposure.fact.DeclaredVendors;
import io.plimsoll.engine.exposure.fact.DnsAnswer;
import io.plimsoll.engine.exposure.fact.DnsRecord;
import io.plimsoll.engine.exposure.fact.DnssecStatus;
import io.plimsoll.engine.exposure.fact.Fact;
import io.plimsoll.engine.exposure.fact.HstsPreloaded;
import io.plimsoll.engine.exposure.fact.HttpExchange;
import io.plimsoll.engine.exposure.fact.HttpHeader;
import io.plimsoll.engine.exposure.fact.HttpHop;
import io.plimsoll.engine.exposure.fact.IncidentsKnown;
import io.plimsoll.engine.exposure.fact.MailServer;
import io.plimsoll.engine.exposure.fact.ServicePort;
import io.plimsoll.engine.exposure.fact.SoftwareSeen;
import io.plimsoll.engine.exposure.fact.SoftwareSeen.Knowledge;
import io.plimsoll.engine.exposure.fact.SoftwareSeen.KnownVulnerability;
import io.plimsoll.engine.exposure.fact.SoftwareSeen.Packaging;
import io.plimsoll.engine.exposure.fact.TlsEndpoint;
import io.plimsoll.engine.exposure.fact.TlsProtocol;
import io.plimsoll.engine.exposure.fact.TlsProtocol.Support;
import io.plimsoll.engine.exposure.fact.TlsTraits;
import io.plimsoll.engine.exposure.fact.TlsVersion;
import io.plimsoll.engine.loader.CheckLoader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What was observed of example.sg, put together for a test, and what a check makes of it. */
public final class Scene {

  public static final String DOMAIN = "example.sg";
  public static final Instant SEEN = Instant.parse("2026-12-01T00:00:00Z");

  private static final Checks CHECKS = CheckLoader.bundled();

  private final List<Observation> observations = new ArrayList<>();
  private Instant asOf = SEEN;

  /** Judged at another moment than it was seen. */
  public Scene at(String instant) {
    asOf = Instant.parse(instant);
    return this;
  }

  public Scene see(String probe, String asset, Fact fact) {
    return observe(probe, asset, new Reading.Answered(fact));
  }

  /** The target stayed silent: it timed out. */
  public Scene silent(String probe, String asset) {
    return observe(
        probe, asset, new Reading.Silent(UnknownReason.TIMED_OUT, "no answer in time", null));
  }

  private Scene observe(String probe, String asset, Reading reading) {
    observations.add(new Observation(probe, asset, SEEN, "test", reading));
    return this;
  }

  public Scene txt(String name, String... texts) {
    return records(
        name,
        "TXT",
        Stream.of(texts).<DnsRecord>map(text -> new DnsRecord.Txt(List.of(text))).toList());
  }

  public Scene mx(String... hosts) {
    return records(
        DOMAIN, "MX", Stream.of(hosts).<DnsRecord>map(host -> new DnsRecord.Mx(10, host)).toList());
  }

  public Scene records(String name, String type, List<DnsRecord> records) {
    return see(
        Probes.dns(type),
        name,
        records.isEmpty()
            ? DnsAnswer.empty(name, type, DnsAnswer.Status.NO_DATA)
            : DnsAnswer.found(name, type, records));
  }

  public Scene dnssec(DnssecStatus.Validation validation, boolean signed) {
    return see(Probes.DNSSEC, DOMAIN, new DnssecStatus(DOMAIN, validation, signed, signed, ""));
  }

  public Scene mailServer(String host, MailServer.StartTls startTls) {
    TlsEndpoint tls = startTls == MailServer.StartTls.NEGOTIATED ? endpoint(Status.TRUSTED) : null;
    return see(
        Probes.SMTP,
        host,
        new MailServer(host, "192.0.2.25", "220 mx", List.of("mx"), startTls, "", tls));
  }

  /** Third parties on record, as they were declared. */
  public Scene declared(DeclaredVendors.Declared... vendors) {
    return see(Probes.VENDORS_DECLARED, Probes.RECORD, new DeclaredVendors(List.of(vendors)));
  }

  /** What feeds know of a vendor: the days on which it had incidents. */
  public Scene incidents(String vendor, String... days) {
    List<IncidentsKnown.Known> known =
        Stream.of(days)
            .map(day -> new IncidentsKnown.Known("list", "Breach", LocalDate.parse(day), null))
            .toList();
    return see(Probes.VENDOR_INCIDENTS, vendor, new IncidentsKnown(vendor, List.of("list"), known));
  }

  public ObservationSet observations() {
    return new ObservationSet(List.of(DOMAIN), observations);
  }

  /** A page at https, with headers as {@code Name: value}. */
  public Scene page(String... headers) {
    return page(200, Status.TRUSTED, "", headers);
  }

  public Scene html(String body, String... headers) {
    return page(200, Status.TRUSTED, body, headers);
  }

  /** The front page as it answers a strange origin. */
  public Scene cors(String... headers) {
    return asked(Probes.HTTP_CORS, headers);
  }

  /** The front page's answer to OPTIONS. */
  public Scene options(String... headers) {
    return asked(Probes.HTTP_OPTIONS, headers);
  }

  private Scene asked(String probe, String... headers) {
    String url = "https://" + DOMAIN + "/";
    return see(probe, url, exchange(List.of(hop(url, 200, Status.TRUSTED, headers)), "", null));
  }

  public Scene page(int status, Status certificate, String body, String... headers) {
    String url = "https://" + DOMAIN + "/";
    return see(
        Probes.HTTP, url, exchange(List.of(hop(url, status, certificate, headers)), body, null));
  }

  /** A file at https below the domain. */
  public Scene file(String url, int status, String body) {
    return see(Probes.HTTP, url, exchange(List.of(hop(url, status, Status.TRUSTED)), body, null));
  }

  /** The way from http over other URLs; the last is where it ends. */
  public Scene way(String... urls) {
    List<HttpHop> hops = new ArrayList<>();
    for (int i = 0; i < urls.length; i++) {
      boolean last = i == urls.length - 1;
      hops.add(
          last
              ? hop(urls[i], 200, Status.NOT_JUDGED)
              : hop(urls[i], 301, Status.NOT_JUDGED, "Location: " + urls[i + 1]));
    }
    return see(Probes.HTTP, urls[0], exchange(hops, "", null));
  }

  public static HttpExchange exchange(List<HttpHop> hops, String body, @Nullable String stopped) {
    return new HttpExchange(hops, body, false, stopped);
  }

  public static HttpHop hop(String url, int status, Status certificate, String... headers) {
    List<HttpHeader> fields =
        Stream.of(headers)
            .map(field -> field.split(":", 2))
            .map(field -> new HttpHeader(field[0], field[1].strip()))
            .toList();
    return new HttpHop(url, "192.0.2.80", status, fields, certificate);
  }

  public Scene port(String service, ServicePort.State state, String... details) {
    Map<String, String> told = details.length == 0 ? Map.of() : Map.of(details[0], details[1]);
    return port(service, state, "", told);
  }

  /** The service speaks, and greets so. */
  public Scene says(String service, String banner) {
    return port(service, ServicePort.State.SPEAKS, banner, Map.of());
  }

  private Scene port(
      String service, ServicePort.State state, String banner, Map<String, String> told) {
    return see(
        Probes.port(service),
        DOMAIN,
        new ServicePort(service, DOMAIN, "192.0.2.1", 3389, state, banner, told));
  }

  /** Browsers have this entry built in, which covers the host. */
  public Scene preloaded(String host, String entry) {
    return see(Probes.HSTS_PRELOADED, host, new HstsPreloaded(host, entry, true));
  }

  /** A version of which these are known, by a source of affected versions. */
  public Scene software(Packaging packaging, KnownVulnerability... vulnerabilities) {
    return software("1.0", packaging, new Knowledge(List.of(vulnerabilities), 1, null, null));
  }

  public Scene software(@Nullable String version, Packaging packaging, Knowledge knowledge) {
    return see(
        Probes.SOFTWARE,
        DOMAIN + ":443/nginx",
        new SoftwareSeen("nginx/1.0", "f5", "nginx", version, null, packaging, knowledge));
  }

  public static KnownVulnerability vulnerability(double cvss, @Nullable String due) {
    LocalDate day = due == null ? null : LocalDate.parse(due);
    return new KnownVulnerability("CVE-2020-0001", cvss, 0.5, day);
  }

  public Scene tls(Status trust) {
    return see(Probes.TLS, DOMAIN + ":443", endpoint(trust));
  }

  /** A server that sends a certificate of the test resources. */
  public Scene certificate(String name) {
    return see(
        Probes.TLS, DOMAIN + ":443", endpoint(Status.TRUSTED, List.of(der(name)), List.of()));
  }

  public Scene accepts(TlsVersion version, String... suites) {
    return protocols(
        Stream.of(TlsVersion.values())
            .map(each ->
                each == version
                    ? new TlsProtocol(each, Support.ACCEPTED, Arrays.asList(suites), true)
                    : new TlsProtocol(each, Support.REFUSED, List.of(), true))
            .toList());
  }

  public Scene protocols(List<TlsProtocol> protocols) {
    return see(Probes.TLS, DOMAIN + ":443", endpoint(Status.TRUSTED, List.of(), protocols));
  }

  private static TlsEndpoint endpoint(Status trust) {
    return endpoint(trust, List.of(), List.of());
  }

  private static TlsEndpoint endpoint(
      Status trust, List<String> chain, List<TlsProtocol> protocols) {
    return new TlsEndpoint(
        DOMAIN,
        443,
        "192.0.2.80",
        protocols,
        chain,
        new CertificateTrust("test", trust, ""),
        TlsEndpoint.Stapling.NOT_ASKED,
        TlsTraits.UNSEEN,
        List.of());
  }

  /** A certificate of the test resources, as base64 of its DER form. */
  public static String der(String name) {
    try (InputStream in =
        Objects.requireNonNull(Scene.class.getResourceAsStream("/certificates/" + name + ".txt"))) {
      return new String(in.readAllBytes(), US_ASCII).replaceAll("\\s", "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public List<Finding> findings(String checkId) {
    Check check = CHECKS.find(checkId).orElseThrow();
    return check.judge(observations(), asOf);
  }

  /** The only finding of a check. */
  public Finding judge(String checkId) {
    List<Finding> findings = findings(checkId);
    if (findings.size() != 1) {
      throw new AssertionError("not one finding: " + findings);
    }
    return findings.getFirst();
  }

  public Confidence confidence(String checkId) {
    return judge(checkId).confidence();
  }
}
