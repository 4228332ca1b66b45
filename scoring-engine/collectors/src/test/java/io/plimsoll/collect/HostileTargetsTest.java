package io.plimsoll.collect;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.engine.basics.DomainName;
import io.plimsoll.engine.evidence.Outcome;
import io.plimsoll.engine.evidence.UnknownReason;
import io.plimsoll.engine.exposure.ObservationSet;
import io.plimsoll.engine.exposure.Reading;
import io.plimsoll.engine.exposure.Reading.Answered;
import io.plimsoll.engine.exposure.Reading.Silent;
import io.plimsoll.engine.exposure.fact.CertificateTrust;
import io.plimsoll.engine.exposure.fact.DnssecStatus;
import io.plimsoll.engine.exposure.fact.Fact;
import io.plimsoll.engine.exposure.fact.HttpExchange;
import io.plimsoll.engine.exposure.fact.MailServer;
import io.plimsoll.engine.exposure.fact.TlsEndpoint;
import io.plimsoll.engine.loader.CheckLoader;
import io.plimsoll.testbed.Authority;
import io.plimsoll.testbed.MailExchanger;
import io.plimsoll.testbed.Misbehaviour;
import io.plimsoll.testbed.SampleCompany;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Hostile, broken and tired targets come out as unknown with a reason, within the budget. */
class HostileTargetsTest {
  private static final String PLAIN = "http://harbourlight.example/";
  private static final String SECURE = "https://harbourlight.example/";
  private static final String DOMAIN = "harbourlight.example";

  @AutoClose private final SampleCompany company = SampleCompany.start();
  private final Scans scans = new Scans(company, Map.of());

  @ParameterizedTest
  @CsvSource({
    "TARPIT, TIMED_OUT",
    "RESET, BLOCKED",
    "RATE_LIMITED, RATE_LIMITED",
    "ENDLESS_HEADERS, MALFORMED",
    "GARBAGE, MALFORMED"
  })
  void scanWhenWebServerMisbehavesThenSilentWithReason(Misbehaviour how, UnknownReason reason) {
    company.redirects().behave(how);
    assertSilent(scans.reading(Group.WEB, "http", PLAIN), reason);
  }

  @ParameterizedTest
  @EnumSource(
      value = Misbehaviour.class,
      names = {"ENDLESS_BODY", "GZIP_BOMB"})
  void scanWhenBodyHasNoEndThenCutAndNeverUnpacked(Misbehaviour how) {
    company.pages().behave(how);
    HttpExchange page = fact(scans.reading(Group.WEB, "http", SECURE), HttpExchange.class);
    assertThat(page.truncated()).isTrue();
    assertThat(page.body().length()).isLessThanOrEqualTo(1 << 20);
    assertThat(page.stopped()).isNull();
  }

  @ParameterizedTest
  @EnumSource(
      value = Misbehaviour.class,
      names = {"REDIRECT_TO_METADATA", "REDIRECT_LOOP"})
  void scanWhenRedirectLeadsAstrayThenStopsAndSaysSo(Misbehaviour how) {
    company.pages().behave(how);
    HttpExchange page = fact(scans.reading(Group.WEB, "http", SECURE), HttpExchange.class);
    assertThat(page.stopped()).isNotNull();
    assertThat(page.hops().size()).isLessThanOrEqualTo(11);
  }

  @Test
  void scanWhenRateLimitedThenComesBackWhenTold() {
    company.redirects().behave(Misbehaviour.RATE_LIMITED);
    Silent silent = (Silent) scans.reading(Group.WEB, "http", PLAIN);
    assertThat(silent.retryAt()).isAfter(Instant.now().plusSeconds(3000));
  }

  @Test
  void scanWhenResolverFailsThenServerFailureAndNoFindingFails() {
    company.zone().fail(DOMAIN);
    ObservationSet seen = scans.scan(Group.standard().toArray(Group[]::new));
    assertSilent(seen.find("dns.mx", DOMAIN).orElseThrow().reading(), UnknownReason.SERVER_FAILURE);
    assertSilent(seen.find("http", PLAIN).orElseThrow().reading(), UnknownReason.SERVER_FAILURE);
    assertNothingFails(seen);
  }

  @Test
  void scanWhenResolverIsSilentThenTimedOutAndNoFindingFails() {
    company.zone().silence(DOMAIN);
    ObservationSet seen = scans.scan(Group.standard().toArray(Group[]::new));
    assertSilent(seen.find("dns.mx", DOMAIN).orElseThrow().reading(), UnknownReason.TIMED_OUT);
    assertNothingFails(seen);
  }

  @Test
  void scanWhenAliasesRunInACircleThenMalformed() {
    company.zone().remove("www." + DOMAIN, "A");
    company.zone().add("www." + DOMAIN, "CNAME", "a.harbourlight.example.");
    company.zone().add("a." + DOMAIN, "CNAME", "www.harbourlight.example.");
    assertSilent(scans.reading(Group.DNS, "dns.a", "www." + DOMAIN), UnknownReason.MALFORMED);
  }

  @Test
  void scanWhenDataFailsValidationThenBogus() {
    company.zone().add(DOMAIN, "DS", "12345 13 2 " + "AB".repeat(32)).fail(DOMAIN);
    DnssecStatus status = fact(scans.reading(Group.DNS, "dnssec", DOMAIN), DnssecStatus.class);
    assertThat(status.validation()).isEqualTo(DnssecStatus.Validation.BOGUS);
  }

  @Test
  void scanWhenDataIsValidatedThenSecure() {
    company.zone().validate(DOMAIN);
    DnssecStatus status = fact(scans.reading(Group.DNS, "dnssec", DOMAIN), DnssecStatus.class);
    assertThat(status.validation()).isEqualTo(DnssecStatus.Validation.SECURE);
  }

  @ParameterizedTest
  @CsvSource({"TIRED, RATE_LIMITED", "MUTE, TIMED_OUT"})
  void scanWhenMailServerDeclinesThenSilent(MailExchanger.Mood mood, UnknownReason reason) {
    company.mail().be(mood);
    assertSilent(scans.reading(Group.EMAIL, "smtp", "mail." + DOMAIN), reason);
  }

  @Test
  void scanWhenMailServerHasNoStartTlsThenNotOffered() {
    company.mail().be(MailExchanger.Mood.PLAIN_ONLY);
    MailServer mail = fact(scans.reading(Group.EMAIL, "smtp", "mail." + DOMAIN), MailServer.class);
    assertThat(mail.startTls()).isEqualTo(MailServer.StartTls.NOT_OFFERED);
  }

  @Test
  void scanWhenCertificatesAreBadThenTheyAreFactsAndNotFailures() {
    company.show(Authority.selfSigned(DOMAIN).tls());
    assertThat(tls().trust().status()).isEqualTo(CertificateTrust.Status.SELF_SIGNED);
    company.show(company.authority().issueExpired(DOMAIN).tls());
    assertThat(tls().trust().status()).isEqualTo(CertificateTrust.Status.TRUSTED);
    company.show(new Authority().issue(DOMAIN).tls());
    assertThat(tls().trust().status()).isEqualTo(CertificateTrust.Status.UNKNOWN_ROOT);
  }

  @Test
  void scanWhenBudgetIsSpentThenTheRestIsUnknown() {
    company.zone().delay(Duration.ofSeconds(2));
    Scans hasty = new Scans(company, Map.of("plimsoll.collect.timeout.target", "200ms"));
    ObservationSet seen = hasty.scan(Group.WEB, Group.NETWORK);
    assertThat(seen.observations())
        .allSatisfy(o -> assertThat(o.reading()).isInstanceOf(Silent.class));
    assertSilent(seen.find("http", PLAIN).orElseThrow().reading(), UnknownReason.BUDGET_SPENT);
  }

  @Test
  void scanWhenCancelledThenNothingMoreIsSent() {
    ObservationSet seen = scans.scan(new Cancelled(), Group.WEB, Group.TLS);
    assertThat(seen.observations())
        .isNotEmpty()
        .allSatisfy(o -> assertSilent(o.reading(), UnknownReason.NOT_ATTEMPTED));
    assertThat(scans.audit).isEmpty();
  }

  @Test
  void ownershipWhenPublishedThenProvenAndElseTold() throws InterruptedException {
    OwnershipProbe probe = scans.scanner().ownership();
    company.publishTxt("_challenge." + DOMAIN, "plimsoll=abc");
    company.publishFile("/.well-known/plimsoll.txt", "abc");
    assertThat(probe.dnsTxt(scans.consent(), "_challenge." + DOMAIN, "plimsoll=abc"))
        .isEqualTo(new Ownership.Proven());
    assertThat(probe.dnsTxt(scans.consent(), "_challenge." + DOMAIN, "plimsoll=xyz"))
        .isEqualTo(new Ownership.NotProven("plimsoll=abc"));
    DomainName domain = new DomainName(DOMAIN);
    String path = "/.well-known/plimsoll.txt";
    assertThat(probe.wellKnownFile(scans.consent(), domain, path, "abc"))
        .isEqualTo(new Ownership.Proven());
    assertThat(probe.wellKnownFile(scans.consent(), domain, path, "xyz"))
        .isEqualTo(new Ownership.NotProven("abc"));
    company.zone().fail(DOMAIN);
    assertThat(probe.dnsTxt(scans.consent(), "_challenge." + DOMAIN, "plimsoll=abc"))
        .isInstanceOf(Ownership.CouldNotTell.class);
  }

  private TlsEndpoint tls() {
    return fact(scans.reading(Group.TLS, "tls", DOMAIN + ":443"), TlsEndpoint.class);
  }

  private static void assertSilent(Reading reading, UnknownReason reason) {
    assertThat(reading)
        .isInstanceOfSatisfying(
            Silent.class, silent -> assertThat(silent.reason()).isEqualTo(reason));
  }

  private static void assertNothingFails(ObservationSet seen) {
    assertThat(CheckLoader.bundled().judge(seen, Instant.now()))
        .isNotEmpty()
        .noneMatch(finding -> finding.outcome() == Outcome.FAIL);
  }

  private static <F extends Fact> F fact(Reading reading, Class<F> kind) {
    assertThat(reading).isInstanceOf(Answered.class);
    return kind.cast(((Answered) reading).fact());
  }

  private static final class Cancelled implements ScanListener {
    @Override
    public void progress(Group group, int done, int total) {}

    @Override
    public boolean cancelled() {
      return true;
    }
  }
}
