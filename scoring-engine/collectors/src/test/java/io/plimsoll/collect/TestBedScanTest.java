package io.plimsoll.collect;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.collect.guard.OutboundDecision;
import io.plimsoll.engine.evidence.Finding;
import io.plimsoll.engine.evidence.Outcome;
import io.plimsoll.engine.exposure.Observation;
import io.plimsoll.engine.exposure.ObservationSet;
import io.plimsoll.engine.exposure.Reading.Answered;
import io.plimsoll.engine.exposure.fact.CertificateTrust;
import io.plimsoll.engine.exposure.fact.DnssecStatus;
import io.plimsoll.engine.exposure.fact.Fact;
import io.plimsoll.engine.exposure.fact.ServicePort;
import io.plimsoll.engine.exposure.fact.TlsEndpoint;
import io.plimsoll.engine.exposure.fact.TlsVersion;
import io.plimsoll.engine.loader.CheckLoader;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Scans of the test bed: NSD, Unbound, nginx, GnuTLS, Postfix and the rest, each the real one. */
class TestBedScanTest {
  private static TestBed bed;

  @BeforeAll
  static void find() {
    bed = TestBed.find();
  }

  @ParameterizedTest
  @CsvSource({"modern.example, SECURE", "old.example, INSECURE", "bogus.example, BOGUS"})
  void dnssecWhenSignedUnsignedAndTamperedThenTold(
      String domain, DnssecStatus.Validation validation) {
    ObservationSet seen = bed.scan(domain, Group.DNS);
    assertThat(fact(seen, "dnssec", domain, DnssecStatus.class).validation()).isEqualTo(validation);
  }

  @Test
  void companyWhenItDoesWhatItCanThenNothingFails() {
    List<Finding> findings =
        judge(bed.scan("modern.example", Group.DNS, Group.EMAIL, Group.TLS, Group.WEB));
    assertThat(outcomes(findings))
        .containsEntry("dns.dnssec-secure", Outcome.PASS)
        .containsEntry("dns.caa-present", Outcome.PASS)
        .containsEntry("email.spf-valid", Outcome.PASS)
        .containsEntry("email.dmarc-enforced", Outcome.PASS)
        .containsEntry("email.mta-sts-enforced", Outcome.PASS)
        .containsEntry("email.tls-rpt-present", Outcome.PASS)
        .containsEntry("email.starttls-on-every-mx", Outcome.PASS)
        .containsEntry("tls.certificate-trusted", Outcome.PASS)
        .containsEntry("tls.no-legacy-protocol", Outcome.PASS)
        .containsEntry("web.https-redirect", Outcome.PASS)
        .containsEntry("web.hsts", Outcome.PASS)
        .containsEntry("web.csp", Outcome.PASS)
        .containsEntry("web.security-txt-present", Outcome.PASS);
  }

  @Test
  void companyWhenOldThenItsAgeIsSeen() {
    List<Finding> findings = judge(bed.scan("old.example", Group.EMAIL, Group.TLS, Group.WEB));
    assertThat(outcomes(findings))
        .containsEntry("email.dmarc-enforced", Outcome.FAIL)
        .containsEntry("tls.no-legacy-protocol", Outcome.FAIL)
        .containsEntry("tls.no-weak-cipher", Outcome.FAIL)
        .containsEntry("web.https-redirect", Outcome.FAIL)
        .containsEntry("web.no-plain-login-form", Outcome.FAIL);
  }

  @Test
  void tlsWhenAncientThenRc4AndTripleDesAreListed() {
    TlsEndpoint tls =
        fact(
            bed.scan("ancient.example", Group.TLS),
            "tls",
            "ancient.example:443",
            TlsEndpoint.class);
    assertThat(tls.accepted())
        .containsExactlyInAnyOrder(TlsVersion.TLS_1_0, TlsVersion.TLS_1_1, TlsVersion.TLS_1_2);
    assertThat(tls.protocols())
        .filteredOn(protocol -> protocol.version() == TlsVersion.TLS_1_2)
        .singleElement()
        .satisfies(protocol ->
            assertThat(protocol.suites())
                .contains("TLS_RSA_WITH_RC4_128_SHA", "TLS_RSA_WITH_3DES_EDE_CBC_SHA"));
  }

  @ParameterizedTest
  @CsvSource({
    "self-signed.broken.example, SELF_SIGNED",
    "missing-link.broken.example, INCOMPLETE",
    "expired.broken.example, TRUSTED",
    "wrong-host.broken.example, TRUSTED"
  })
  void chainWhenBrokenThenTheFaultHasItsName(String domain, CertificateTrust.Status status) {
    TlsEndpoint tls = fact(bed.scan(domain, Group.TLS), "tls", domain + ":443", TlsEndpoint.class);
    assertThat(tls.trust().status()).isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource({
    "expired.broken.example, tls.certificate-not-expired",
    "wrong-host.broken.example, tls.certificate-matches-name",
    "self-signed.broken.example, tls.certificate-trusted",
    "missing-link.broken.example, tls.chain-complete",
    "small-key.broken.example, tls.strong-key-and-signature"
  })
  void certificateWhenFaultyThenItsCheckFails(String domain, String check) {
    assertThat(outcomes(judge(bed.scan(domain, Group.TLS)))).containsEntry(check, Outcome.FAIL);
  }

  @Test
  void portsWhenExposedThenEveryProtocolThatSpeaksIsSeenAndNoOther() {
    ObservationSet seen = bed.scan("exposed.example", Group.NETWORK);
    assertThat(speaking(seen))
        .containsExactlyInAnyOrder("redis", "mysql", "postgresql", "ftp", "smb", "rdp");
  }

  @Test
  void portsWhenAProxyAcceptsAllThenNothingIsCalledExposed() {
    ObservationSet seen = bed.scan("accepts-all.example", Group.NETWORK);
    assertThat(speaking(seen)).isEmpty();
    assertThat(judge(seen)).noneMatch(finding -> finding.outcome() == Outcome.FAIL);
  }

  @Test
  void mailWhenTheExchangerIsTiredOfUsThenUnknownAndFewConnections() {
    TestBed fresh = TestBed.find();
    List<ObservationSet> scans =
        IntStream.range(0, 3).mapToObj(i -> fresh.scan("busy.example", Group.EMAIL)).toList();
    assertThat(mailConnections(fresh)).isLessThanOrEqualTo(16);
    List<Outcome> told = scans.stream().flatMap(TestBedScanTest::starttls).toList();
    assertThat(told).hasSize(scans.size()).doesNotContain(Outcome.FAIL);
    assertThat(told.getLast()).isEqualTo(Outcome.UNKNOWN);
  }

  private static Stream<Outcome> starttls(ObservationSet seen) {
    return judge(seen).stream()
        .filter(finding -> finding.checkId().equals("email.starttls-on-every-mx"))
        .map(Finding::outcome);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "silent.example",
        "servfail.example",
        "lame.example",
        "malformed.example",
        "truncated.example",
        "alias-loop.example"
      })
  void namesWhenTheServerHasMoodsThenNothingFailsForOurBlindness(String domain) {
    List<Finding> findings =
        judge(bed.scan(domain, Group.DNS, Group.EMAIL, Group.TLS, Group.NETWORK));
    assertThat(findings)
        .filteredOn(finding -> finding.outcome() == Outcome.FAIL)
        .allMatch(finding -> domain.startsWith("alias-loop"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"private.example", "metadata.example"})
  void addressWhenNobodyMayGoThereThenNoPacketLeaves(String domain) {
    bed.scan(domain, Group.TLS, Group.WEB, Group.NETWORK);
    assertThat(bed.audit)
        .filteredOn(line -> String.valueOf(line.address()).matches("10\\..*|169\\.254\\..*"))
        .isNotEmpty()
        .noneMatch(OutboundDecision::allowed);
  }

  private static List<String> speaking(ObservationSet seen) {
    return seen.observations().stream()
        .map(Observation::reading)
        .filter(Answered.class::isInstance)
        .map(reading -> ((Answered) reading).fact())
        .filter(ServicePort.class::isInstance)
        .map(ServicePort.class::cast)
        .filter(port -> port.state() == ServicePort.State.SPEAKS)
        .map(ServicePort::service)
        .toList();
  }

  private static long mailConnections(TestBed bed) {
    return bed.audit.stream()
        .filter(OutboundDecision::allowed)
        .filter(line -> String.valueOf(line.address()).equals("198.18.0.26"))
        .count();
  }

  private static List<Finding> judge(ObservationSet seen) {
    return CheckLoader.bundled().judge(seen, Instant.now());
  }

  private static Map<String, Outcome> outcomes(List<Finding> findings) {
    return findings.stream()
        .collect(Collectors.toMap(Finding::checkId, Finding::outcome, TestBedScanTest::worse));
  }

  private static Outcome worse(Outcome one, Outcome other) {
    return one == Outcome.FAIL || other == Outcome.PASS ? one : other;
  }

  private static <F extends Fact> F fact(
      ObservationSet seen, String probe, String asset, Class<F> kind) {
    Observation observation = seen.find(probe, asset).orElseThrow();
    assertThat(observation.reading()).as(observation.toString()).isInstanceOf(Answered.class);
    return kind.cast(((Answered) observation.reading()).fact());
  }
}
