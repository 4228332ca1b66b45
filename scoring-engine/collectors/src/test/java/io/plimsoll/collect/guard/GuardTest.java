package io.plimsoll.collect.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plimsoll.collect.guard.Permission.Granted;
import io.plimsoll.collect.guard.Permission.Refused;
import io.plimsoll.collect.guard.Permission.Rule;
import io.plimsoll.engine.basics.DomainName;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GuardTest {
  private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
  private static final DomainName OWN = new DomainName("harbourlight.example");
  private static final DomainName FOREIGN = new DomainName("elsewhere.example");
  private static final IpAddress PUBLIC = IpAddress.parse("1.1.1.1").orElseThrow();
  private static final Consent CONSENT =
      new Consent("consent-1", Set.of(OWN), NOW.minusSeconds(60), NOW.plusSeconds(60));

  private final List<OutboundDecision> audit = new ArrayList<>();

  @Test
  void permitWhenAllRulesPassThenGrantsExactlyTheCheckedAddress() {
    Permission permission = guard(OptOut.NONE, NOW).permit(CONSENT, Purpose.WEB, OWN, PUBLIC, 443);
    assertThat(permission)
        .isInstanceOfSatisfying(
            Granted.class,
            granted -> {
              assertThat(granted.endpoint().address()).isEqualTo(PUBLIC);
              assertThat(granted.endpoint().port()).isEqualTo(8443);
            });
    assertThat(audit)
        .singleElement()
        .satisfies(line -> {
          assertThat(line.allowed()).isTrue();
          assertThat(line.consent()).isEqualTo("consent-1");
          assertThat(line.port()).isEqualTo(8443);
        });
  }

  @Test
  void permitWhenConsentExpiredOrNotYetGivenThenRefused() {
    assertRefused(permit(OptOut.NONE, NOW.plusSeconds(60), OWN, PUBLIC, 443), Rule.CONSENT);
    assertRefused(permit(OptOut.NONE, NOW.minusSeconds(61), OWN, PUBLIC, 443), Rule.CONSENT);
  }

  @Test
  void permitWhenNameOutsideConsentThenRefusedButForMailExchangers() {
    assertRefused(permit(OptOut.NONE, NOW, FOREIGN, PUBLIC, 443), Rule.SCOPE);
    assertRefused(
        permit(OptOut.NONE, NOW, new DomainName("evilharbourlight.example"), PUBLIC, 443),
        Rule.SCOPE);
    assertThat(guard(OptOut.NONE, NOW).permit(CONSENT, Purpose.MAIL_EXCHANGER, FOREIGN, PUBLIC, 25))
        .isInstanceOf(Granted.class);
  }

  @Test
  void permitWhenOptedOutByNameOrNetworkThenRefused() {
    OptOut name = new OptOut(Set.of(OWN), List.of());
    OptOut network = new OptOut(Set.of(), List.of(IpRange.parse("1.1.1.0/24")));
    assertRefused(permit(name, NOW, new DomainName("www." + OWN), PUBLIC, 443), Rule.OPT_OUT);
    assertRefused(permit(network, NOW, OWN, PUBLIC, 443), Rule.OPT_OUT);
  }

  @Test
  void permitWhenPortNotFixedOrLeftAloneThenRefused() {
    assertRefused(permit(OptOut.NONE, NOW, OWN, PUBLIC, 8443), Rule.PORT);
    assertRefused(permit(OptOut.NONE, NOW, OWN, PUBLIC, 80), Rule.PORT);
    assertRefused(
        guard(OptOut.NONE, NOW).permit(CONSENT, Purpose.PORT, OWN, PUBLIC, 22), Rule.PORT);
  }

  @Test
  void permitWhenSpecialAddressThenRefusedAndRecorded() {
    IpAddress metadata = IpAddress.parse("169.254.169.254").orElseThrow();
    assertRefused(permit(OptOut.NONE, NOW, OWN, metadata, 443), Rule.ADDRESS);
    assertThat(audit)
        .singleElement()
        .satisfies(line -> {
          assertThat(line.allowed()).isFalse();
          assertThat(line.address()).isEqualTo("169.254.169.254");
          assertThat(line.reason()).contains("metadata");
        });
  }

  @Test
  void openWhenNoTimeIsLeftThenTheAuditSaysSo() {
    Guard guard = guard(OptOut.NONE, NOW);
    Endpoint endpoint = ((Granted) guard.permit(CONSENT, Purpose.WEB, OWN, PUBLIC, 443)).endpoint();
    Ticker ticker = Ticker.system();
    Pace pace = new Pace(PaceLimits.ETIQUETTE, new AddressPolicy(List.of()), ticker);
    Connector connector = new Connector(guard, pace, Limits.STANDARD);
    assertThatThrownBy(() -> connector.open(endpoint, Deadline.budget(ticker, Duration.ZERO)))
        .isInstanceOf(BudgetSpentException.class);
    assertThat(audit.getLast().rule()).isEqualTo(Rule.BUDGET);
    assertThat(audit.getLast().address()).isEqualTo("1.1.1.1");
  }

  @Test
  void redirectRefusedWhenTheLocationIsHostileThenShownOnOneShortLine() {
    guard(OptOut.NONE, NOW).redirectRefused(CONSENT, "file:\r\n" + "x".repeat(9000), "why");
    assertThat(audit)
        .singleElement()
        .satisfies(line -> {
          assertThat(line.rule()).isEqualTo(Rule.REDIRECT);
          assertThat(line.name()).startsWith("file:??x").hasSize(300);
        });
  }

  private Permission permit(
      OptOut optOut, Instant now, DomainName host, IpAddress address, int port) {
    return guard(optOut, now).permit(CONSENT, Purpose.WEB, host, address, port);
  }

  private Guard guard(OptOut optOut, Instant now) {
    return new Guard(
        new AddressPolicy(List.of()),
        new PortRules(Set.of(3389), Map.of(443, 8443, 80, 0)),
        optOut,
        audit::add,
        InstantSource.fixed(now));
  }

  private static void assertRefused(Permission permission, Rule rule) {
    assertThat(permission)
        .isInstanceOfSatisfying(Refused.class, no -> assertThat(no.rule()).isEqualTo(rule));
  }
}
