package io.plimsoll.engine.exposure.dns;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.engine.evidence.Finding;
import io.plimsoll.engine.evidence.Outcome;
import io.plimsoll.engine.evidence.UnknownReason;
import io.plimsoll.engine.exposure.Probes;
import io.plimsoll.engine.exposure.Scene;
import io.plimsoll.engine.exposure.fact.DnsAnswer;
import io.plimsoll.engine.exposure.fact.DnsRecord;
import java.util.List;
import org.junit.jupiter.api.Test;

class NameserversResolveTest {

  private static final String CHECK = "dns.nameservers-resolve";

  private static Scene nameServer() {
    return new Scene().records(Scene.DOMAIN, "NS", List.of(new DnsRecord.Ns("ns1.example.sg")));
  }

  private static DnsAnswer alias(String name, String type) {
    return new DnsAnswer(
        name,
        type,
        DnsAnswer.Status.FOUND,
        List.of("elsewhere.sg"),
        List.of(new DnsRecord.Address("192.0.2.1")));
  }

  @Test
  void judgeWhenNameHasAnAddressThenPass() {
    assertThat(
            nameServer()
                .records("ns1.example.sg", "A", List.of(new DnsRecord.Address("192.0.2.1")))
                .records("ns1.example.sg", "AAAA", List.of())
                .judge(CHECK)
                .outcome())
        .isEqualTo(Outcome.PASS);
  }

  @Test
  void judgeWhenNameHasOnlyIpv6ThenPass() {
    assertThat(
            nameServer()
                .records("ns1.example.sg", "A", List.of())
                .records("ns1.example.sg", "AAAA", List.of(new DnsRecord.Address("2001:db8::1")))
                .judge(CHECK)
                .outcome())
        .isEqualTo(Outcome.PASS);
  }

  @Test
  void judgeWhenNameHasNoAddressThenFail() {
    assertThat(
            nameServer()
                .records("ns1.example.sg", "A", List.of())
                .records("ns1.example.sg", "AAAA", List.of())
                .judge(CHECK)
                .outcome())
        .isEqualTo(Outcome.FAIL);
  }

  @Test
  void judgeWhenNameIsAnAliasThenFail() {
    assertThat(
            nameServer()
                .see(Probes.dns("A"), "ns1.example.sg", alias("ns1.example.sg", "A"))
                .judge(CHECK)
                .outcome())
        .isEqualTo(Outcome.FAIL);
  }

  @Test
  void judgeWhenAddressesWereNotAskedThenUnknown() {
    assertThat(nameServer().judge(CHECK).outcome()).isEqualTo(Outcome.UNKNOWN);
  }

  @Test
  void judgeWhenThereIsNoneThenNotApplicable() {
    assertThat(new Scene().records(Scene.DOMAIN, "NS", List.of()).judge(CHECK).outcome())
        .isEqualTo(Outcome.NOT_APPLICABLE);
  }

  @Test
  void judgeWhenSilentThenUnknownWithTheReason() {
    Finding finding = nameServer().silent(Probes.dns("A"), "ns1.example.sg").judge(CHECK);
    assertThat(finding.outcome()).isEqualTo(Outcome.UNKNOWN);
    assertThat(finding.unknownReason()).isEqualTo(UnknownReason.TIMED_OUT);
  }
}
