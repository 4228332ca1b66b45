package io.plimsoll.engine.exposure.dns;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.engine.evidence.Finding;
import io.plimsoll.engine.evidence.Outcome;
import io.plimsoll.engine.evidence.UnknownReason;
import io.plimsoll.engine.exposure.Probes;
import io.plimsoll.engine.exposure.Scene;
import io.plimsoll.engine.exposure.fact.DnsRecord;
import java.util.List;
import org.junit.jupiter.api.Test;

class NameserversDiverseTest {

  private static final String CHECK = "dns.nameservers-diverse";

  @Test
  void judgeWhenTwoNetworksThenPass() {
    assertThat(
            new Scene()
                .records(
                    "example.sg",
                    "NS",
                    List.of(new DnsRecord.Ns("ns1.host.sg"), new DnsRecord.Ns("ns2.host.sg")))
                .records("ns1.host.sg", "A", List.of(new DnsRecord.Address("192.0.2.1")))
                .records("ns2.host.sg", "A", List.of(new DnsRecord.Address("198.51.100.1")))
                .judge(CHECK)
                .outcome())
        .isEqualTo(Outcome.PASS);
  }

  @Test
  void judgeWhenOneNetworkThenPartial() {
    assertThat(
            new Scene()
                .records(
                    "example.sg",
                    "NS",
                    List.of(new DnsRecord.Ns("ns1.host.sg"), new DnsRecord.Ns("ns2.host.sg")))
                .records("ns1.host.sg", "A", List.of(new DnsRecord.Address("192.0.2.1")))
                .records("ns2.host.sg", "A", List.of(new DnsRecord.Address("192.0.2.9")))
                .judge(CHECK)
                .outcome())
        .isEqualTo(Outcome.PARTIAL);
  }

  @Test
  void judgeWhenOneServerThenFail() {
    assertThat(
            new Scene()
                .records("example.sg", "NS", List.of(new DnsRecord.Ns("ns1.host.sg")))
                .judge(CHECK)
                .outcome())
        .isEqualTo(Outcome.FAIL);
  }

  @Test
  void judgeWhenAddressesWereNotAskedThenUnknown() {
    assertThat(
            new Scene()
                .records(
                    "example.sg",
                    "NS",
                    List.of(new DnsRecord.Ns("ns1.host.sg"), new DnsRecord.Ns("ns2.host.sg")))
                .judge(CHECK)
                .outcome())
        .isEqualTo(Outcome.UNKNOWN);
  }

  @Test
  void judgeWhenNoZoneThenNotApplicable() {
    assertThat(new Scene().records("example.sg", "NS", List.of()).judge(CHECK).outcome())
        .isEqualTo(Outcome.NOT_APPLICABLE);
  }

  @Test
  void judgeWhenSilentThenUnknownWithTheReason() {
    Finding finding = new Scene().silent(Probes.dns("NS"), Scene.DOMAIN).judge(CHECK);
    assertThat(finding.outcome()).isEqualTo(Outcome.UNKNOWN);
    assertThat(finding.unknownReason()).isEqualTo(UnknownReason.TIMED_OUT);
  }
}
