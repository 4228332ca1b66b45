package io.plimsoll.collect;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.collect.guard.Consent;
import io.plimsoll.collect.guard.OutboundDecision;
import io.plimsoll.engine.basics.DomainName;
import io.plimsoll.engine.evidence.Outcome;
import io.plimsoll.engine.exposure.Observation;
import io.plimsoll.engine.exposure.ObservationSet;
import io.plimsoll.engine.exposure.Reading.Answered;
import io.plimsoll.engine.exposure.Reading.Silent;
import io.plimsoll.engine.exposure.fact.CertificateTrust;
import io.plimsoll.engine.exposure.fact.DnsAnswer;
import io.plimsoll.engine.exposure.fact.DnssecStatus;
import io.plimsoll.engine.exposure.fact.Fact;
import io.plimsoll.engine.exposure.fact.HttpExchange;
import io.plimsoll.engine.exposure.fact.MailServer;
import io.plimsoll.engine.exposure.fact.ServicePort;
import io.plimsoll.engine.exposure.fact.TlsEndpoint;
import io.plimsoll.engine.exposure.fact.TlsVersion;
import io.plimsoll.engine.loader.CheckLoader;
import io.plimsoll.testbed.SampleCompany;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A whole scan of the sample company, every server real, everything on loopback. */
class SampleCompanyScanTest {
  private static final Queue<OutboundDecision> AUDIT = new ConcurrentLinkedQueue<>();
  private static final Map<Group, String> PROGRESS = new ConcurrentHashMap<>();
  private static final Queue<Observation> STREAM = new ConcurrentLinkedQueue<>();

  private static SampleCompany company;
  private static ObservationSet seen;

  @BeforeAll
  static void scan() {
    company = SampleCompany.start();
    Scanner scanner =
        new Scanner(CollectorConfig.of(company.properties()), AUDIT::add, InstantSource.system());
    DomainName domain = new DomainName(company.domain());
    Consent consent = new Consent("test", Set.of(domain), Instant.EPOCH, null);
    List<Observation> observations =
        scanner.scan(ScanRequest.all(consent, List.of(domain)), new Listener());
    seen = new ObservationSet(List.of(company.domain()), observations);
  }

  @AfterAll
  static void stop() {
    company.close();
  }

  @Test
  void scanWhenDoneThenEveryGroupIsComplete() {
    assertThat(PROGRESS.keySet()).isEqualTo(Group.standard());
    assertThat(PROGRESS.values())
        .allSatisfy(
            progress -> assertThat(progress.split("/")[0]).isEqualTo(progress.split("/")[1]));
    assertThat(STREAM).hasSameElementsAs(seen.observations());
  }

  @Test
  void scanWhenDnsThenRecordsAreFacts() {
    assertThat(fact("dns.mx", "harbourlight.example", DnsAnswer.class).records()).hasSize(1);
    assertThat(fact("dns.txt", "mail.zendesk.com", DnsAnswer.class).status())
        .isEqualTo(DnsAnswer.Status.FOUND);
    assertThat(fact("dns.txt", "_dmarc.example", DnsAnswer.class).status())
        .isEqualTo(DnsAnswer.Status.NO_SUCH_NAME);
    assertThat(fact("dns.cname", "support.harbourlight.example", DnsAnswer.class).status())
        .isEqualTo(DnsAnswer.Status.FOUND);
    assertThat(fact("dnssec", "harbourlight.example", DnssecStatus.class).validation())
        .isEqualTo(DnssecStatus.Validation.INSECURE);
  }

  @Test
  void scanWhenTlsThenVersionsSuitesChainAndTrust() {
    TlsEndpoint tls = fact("tls", "harbourlight.example:443", TlsEndpoint.class);
    assertThat(tls.accepted()).containsExactly(TlsVersion.TLS_1_2, TlsVersion.TLS_1_3);
    assertThat(tls.protocols())
        .filteredOn(protocol -> protocol.version() == TlsVersion.TLS_1_3)
        .singleElement()
        .satisfies(protocol ->
            assertThat(protocol.suites())
                .containsExactlyInAnyOrder(
                    "TLS_AES_256_GCM_SHA384",
                    "TLS_AES_128_GCM_SHA256",
                    "TLS_CHACHA20_POLY1305_SHA256"));
    assertThat(tls.chain()).hasSize(2);
    assertThat(tls.trust().status()).isEqualTo(CertificateTrust.Status.TRUSTED);
  }

  @Test
  void scanWhenWebThenRedirectHeadersAndBody() {
    HttpExchange plain = fact("http", "http://harbourlight.example/", HttpExchange.class);
    assertThat(plain.hops()).hasSize(2);
    assertThat(plain.last().url()).isEqualTo("https://harbourlight.example/");
    assertThat(plain.last().values("server")).containsExactly("Apache/2.4.58 (Debian)");
    assertThat(plain.last().certificate()).isEqualTo(CertificateTrust.Status.TRUSTED);
    assertThat(plain.body()).contains("Track my shipment");
    assertThat(
            fact(
                    "http",
                    "https://harbourlight.example/.well-known/security.txt",
                    HttpExchange.class)
                .last()
                .status())
        .isEqualTo(404);
  }

  @Test
  void scanWhenMailThenStartTlsIsNegotiated() {
    MailServer mail = fact("smtp", "mail.harbourlight.example", MailServer.class);
    assertThat(mail.startTls()).isEqualTo(MailServer.StartTls.NEGOTIATED);
    assertThat(mail.capabilities()).contains("STARTTLS");
    TlsEndpoint tls = Objects.requireNonNull(mail.tls());
    assertThat(tls.accepted()).containsExactly(TlsVersion.TLS_1_2, TlsVersion.TLS_1_3);
    assertThat(tls.chain()).isNotEmpty();
  }

  @Test
  void scanWhenPortsThenOnlyWhatSpeaksIsOpen() {
    ServicePort rdp = fact("port.rdp", "harbourlight.example", ServicePort.class);
    assertThat(rdp.state()).isEqualTo(ServicePort.State.SPEAKS);
    assertThat(rdp.port()).isEqualTo(3389);
    assertThat(rdp.details()).containsEntry("nla", "false");
    assertThat(fact("port.redis", "harbourlight.example", ServicePort.class).state())
        .isEqualTo(ServicePort.State.REFUSED);
    assertThat(fact("port.canary", "harbourlight.example", ServicePort.class).state())
        .isEqualTo(ServicePort.State.REFUSED);
    ServicePort asa = fact("port.cisco-asa", "harbourlight.example", ServicePort.class);
    assertThat(asa.state()).isEqualTo(ServicePort.State.ACCEPTS);
    assertThat(asa.details()).containsEntry("speaks", "http");
  }

  @Test
  void scanWhenDoneThenEveryPacketIsInTheAuditAndNoneLeftLoopback() {
    assertThat(AUDIT).isNotEmpty();
    assertThat(AUDIT)
        .filteredOn(OutboundDecision::allowed)
        .allSatisfy(line -> assertThat(String.valueOf(line.address())).matches("null|127\\..*"));
    assertThat(AUDIT).allSatisfy(line -> assertThat(line.consent()).isEqualTo("test"));
  }

  @Test
  void scanWhenAnsweredThenSilenceIsRareAndExplained() {
    assertThat(
            seen.observations().stream()
                .filter(observation -> observation.reading() instanceof Silent)
                .map(Observation::toString))
        .isEmpty();
  }

  @Test
  void judgeWhenScannedThenTheTraitsOfTheCompanyAreFound() {
    Map<String, Outcome> outcomes = new TreeMap<>();
    CheckLoader.bundled()
        .judge(seen, Instant.now())
        .forEach(f -> outcomes.merge(f.checkId(), f.outcome(), SampleCompanyScanTest::worse));
    assertThat(outcomes)
        .containsEntry("network.rdp-not-exposed", Outcome.FAIL)
        .containsEntry("email.dmarc-enforced", Outcome.FAIL)
        .containsEntry("web.hsts", Outcome.FAIL)
        .containsEntry("web.server-version-hidden", Outcome.FAIL)
        .containsEntry("dns.caa-present", Outcome.FAIL)
        .containsEntry("email.spf-present", Outcome.PASS)
        .containsEntry("email.spf-valid", Outcome.PASS)
        .containsEntry("email.dkim-seen", Outcome.PASS)
        .containsEntry("email.starttls-on-every-mx", Outcome.PASS)
        .containsEntry("tls.certificate-trusted", Outcome.PASS)
        .containsEntry("tls.certificate-matches-name", Outcome.PASS)
        .containsEntry("tls.no-legacy-protocol", Outcome.PASS)
        .containsEntry("web.https-redirect", Outcome.PASS)
        .containsEntry("network.database-not-exposed", Outcome.PASS)
        .containsEntry("network.cisco-asa-not-exposed", Outcome.PASS);
  }

  private static Outcome worse(Outcome one, Outcome other) {
    return one == Outcome.FAIL ? one : other;
  }

  private static <F extends Fact> F fact(String probe, String asset, Class<F> kind) {
    Observation observation = seen.find(probe, asset).orElseThrow();
    assertThat(observation.reading()).isInstanceOf(Answered.class);
    return kind.cast(((Answered) observation.reading()).fact());
  }

  private static final class Listener implements ScanListener {
    @Override
    public void progress(Group group, int done, int total) {
      PROGRESS.put(group, done + "/" + total);
    }

    @Override
    public void observed(Observation observation) {
      STREAM.add(observation);
    }
  }
}
