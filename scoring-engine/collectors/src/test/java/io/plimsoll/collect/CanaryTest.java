package io.plimsoll.collect;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.collect.guard.OutboundDecision;
import io.plimsoll.collect.guard.Permission.Rule;
import io.plimsoll.engine.exposure.Reading.Answered;
import io.plimsoll.engine.exposure.Reading.Silent;
import io.plimsoll.engine.exposure.fact.HttpExchange;
import io.plimsoll.testbed.SampleCompany;
import io.plimsoll.testbed.TcpServer;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Nothing reaches an address that may not be reached. The canary listens on 127.0.0.2, which the
 * configuration does not admit, on the very port that every probe would use.
 */
class CanaryTest {
  private static final String DOMAIN = "harbourlight.example";

  @AutoClose private final SampleCompany company = SampleCompany.start();

  @AutoClose
  private final TcpServer canary =
      TcpServer.start("127.0.0.2", socket -> socket.getInputStream().read());

  @ParameterizedTest
  // Loopback only: were the guard broken, a private or link-local address would be dialled for
  // real. Those are held against the guard's table, without a socket, in
  // guard.SpecialAddressesTest.
  @CsvSource({"A, 127.0.0.2", "A, 0.0.0.0", "AAAA, ::1", "AAAA, ::ffff:127.0.0.2"})
  void scanWhenNameLeadsToASpecialAddressThenRefusedAndNeverTouched(String type, String address) {
    move(type, address);
    Scans scans = new Scans(company, toCanary());
    var seen = scans.scan(Group.WEB, Group.TLS, Group.NETWORK);
    assertThat(seen.observations())
        .filteredOn(o -> !o.probe().startsWith("dns"))
        .isNotEmpty()
        .allSatisfy(o -> assertThat(o.reading()).isInstanceOf(Silent.class));
    assertThat(scans.audit)
        .filteredOn(line -> !line.purpose().equals("dns"))
        .isNotEmpty()
        .noneMatch(OutboundDecision::allowed);
    assertThat(canary.connections()).isZero();
  }

  @Test
  void scanWhenNameRebindsThenOnlyTheCheckedAddressIsUsed() {
    company.zone().remove(DOMAIN, "A").rebind(DOMAIN, "127.0.0.1", "127.0.0.2");
    new Scans(company, toCanary()).scan(Group.WEB, Group.TLS, Group.NETWORK);
    assertThat(canary.connections()).isZero();
  }

  @Test
  void scanWhenRedirectLeadsInsideThenNotFollowed() {
    company.zone().add("intranet." + DOMAIN, "A", "127.0.0.2");
    company.redirects().answer("/", "302 Found\nLocation: https://intranet." + DOMAIN + "/", "");
    assertStopped("special-purpose");
  }

  @Test
  void scanWhenRedirectLeavesTheConsentThenNotFollowed() {
    company.zone().add("elsewhere.example", "A", "127.0.0.1");
    company.redirects().answer("/", "302 Found\nLocation: https://elsewhere.example/", "");
    assertStopped("outside the consented domains");
  }

  @Test
  void scanWhenRedirectLeadsToNoWebAddressThenTheScanHearsTheRefusal() {
    company.redirects().answer("/", "302 Found\nLocation: gopher://elsewhere.example/", "");
    Queue<OutboundDecision> heard = new ConcurrentLinkedQueue<>();
    Scans scans = new Scans(company, Map.of());
    scans.scan(decisions(heard), Group.WEB);
    assertThat(heard)
        .containsExactlyInAnyOrderElementsOf(scans.audit)
        .anySatisfy(line -> {
          assertThat(line.rule()).isEqualTo(Rule.REDIRECT);
          assertThat(line.name()).isEqualTo("gopher://elsewhere.example/");
        });
  }

  private static ScanListener decisions(Queue<OutboundDecision> heard) {
    return new ScanListener() {
      @Override
      public void progress(Group group, int done, int total) {}

      @Override
      public void decided(OutboundDecision decision) {
        heard.add(decision);
      }
    };
  }

  @Test
  void scanWhenMailExchangerLeadsInsideThenRefused() {
    company.zone().remove(DOMAIN, "MX").add(DOMAIN, "MX", "5 mx.elsewhere.example.");
    company.zone().add("mx.elsewhere.example", "A", "127.0.0.2");
    var reading =
        new Scans(company, toCanary()).reading(Group.EMAIL, "smtp", "mx.elsewhere.example");
    assertThat(reading).isInstanceOf(Silent.class);
    assertThat(canary.connections()).isZero();
  }

  @Test
  void scanWhenPolicyHostIsAnAliasInsideThenRefused() {
    company.publishTxt("_mta-sts." + DOMAIN, "v=STSv1; id=1");
    company.zone().add("mta-sts." + DOMAIN, "CNAME", "inside.elsewhere.example.");
    company.zone().add("inside.elsewhere.example", "A", "127.0.0.2");
    var reading =
        new Scans(company, toCanary())
            .reading(Group.EMAIL, "http", "https://mta-sts." + DOMAIN + "/.well-known/mta-sts.txt");
    assertThat(reading).isInstanceOf(Silent.class);
    assertThat(canary.connections()).isZero();
  }

  @Test
  void scanWhenHostIsAnAliasOfASharedProviderThenItsPortsAreNotSwept() {
    company.zone().remove(DOMAIN, "A").add(DOMAIN, "CNAME", "shared.elsewhere.example.");
    company.zone().add("shared.elsewhere.example", "A", "127.0.0.1");
    assertThat(new Scans(company, Map.of()).reading(Group.NETWORK, "port.rdp", DOMAIN))
        .isInstanceOf(Silent.class);
  }

  private void assertStopped(String why) {
    Map<String, String> httpsToCanary =
        Map.of(
            "plimsoll.collect.allow-networks",
            "127.0.0.1/32",
            "plimsoll.collect.ports.https",
            Integer.toString(canary.port()));
    var reading =
        new Scans(company, httpsToCanary).reading(Group.WEB, "http", "http://" + DOMAIN + "/");
    HttpExchange exchange = (HttpExchange) ((Answered) reading).fact();
    assertThat(exchange.hops()).hasSize(1);
    assertThat(exchange.stopped()).contains(why);
    assertThat(canary.connections()).isZero();
  }

  private void move(String type, String address) {
    for (String name : new String[] {DOMAIN, "www." + DOMAIN, "mail." + DOMAIN}) {
      company.zone().remove(name, "A").add(name, type, address);
    }
  }

  private Map<String, String> toCanary() {
    String port = Integer.toString(canary.port());
    return Map.of(
        "plimsoll.collect.allow-networks", "127.0.0.1/32",
        "plimsoll.collect.ports.http", port,
        "plimsoll.collect.ports.https", port,
        "plimsoll.collect.ports.smtp", port,
        "plimsoll.collect.ports.rdp", port,
        "plimsoll.collect.ports.others", port);
  }
}
