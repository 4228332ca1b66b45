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

class DnssecAlgorithmStrongTest {

  private static final String CHECK = "dns.dnssec-algorithm-strong";

  @Test
  void judgeWhenEllipticCurveThenPass() {
    assertThat(
            new Scene()
                .records("example.sg", "DNSKEY", List.of(new DnsRecord.Dnskey(257, 13, 256)))
                .judge(CHECK)
                .outcome())
        .isEqualTo(Outcome.PASS);
  }

  @Test
  void judgeWhenLongRsaThenPass() {
    assertThat(
            new Scene()
                .records("example.sg", "DNSKEY", List.of(new DnsRecord.Dnskey(257, 8, 2048)))
                .judge(CHECK)
                .outcome())
        .isEqualTo(Outcome.PASS);
  }

  @Test
  void judgeWhenShortRsaThenPartial() {
    assertThat(
            new Scene()
                .records("example.sg", "DNSKEY", List.of(new DnsRecord.Dnskey(257, 8, 1024)))
                .judge(CHECK)
                .outcome())
        .isEqualTo(Outcome.PARTIAL);
  }

  @Test
  void judgeWhenBrokenRsaThenFail() {
    assertThat(
            new Scene()
                .records("example.sg", "DNSKEY", List.of(new DnsRecord.Dnskey(257, 8, 512)))
                .judge(CHECK)
                .outcome())
        .isEqualTo(Outcome.FAIL);
  }

  @Test
  void judgeWhenSha1ThenFail() {
    assertThat(
            new Scene()
                .records("example.sg", "DNSKEY", List.of(new DnsRecord.Dnskey(257, 7, 2048)))
                .judge(CHECK)
                .outcome())
        .isEqualTo(Outcome.FAIL);
  }

  @Test
  void judgeWhenParentVouchesBySha1AloneThenPartial() {
    assertThat(
            new Scene()
                .records("example.sg", "DNSKEY", List.of(new DnsRecord.Dnskey(257, 13, 256)))
                .records("example.sg", "DS", List.of(new DnsRecord.Ds(1, 13, 1, "00")))
                .judge(CHECK)
                .outcome())
        .isEqualTo(Outcome.PARTIAL);
  }

  @Test
  void judgeWhenUnsignedThenNotApplicable() {
    assertThat(new Scene().records("example.sg", "DNSKEY", List.of()).judge(CHECK).outcome())
        .isEqualTo(Outcome.NOT_APPLICABLE);
  }

  @Test
  void judgeWhenSilentThenUnknownWithTheReason() {
    Finding finding = new Scene().silent(Probes.dns("DNSKEY"), Scene.DOMAIN).judge(CHECK);
    assertThat(finding.outcome()).isEqualTo(Outcome.UNKNOWN);
    assertThat(finding.unknownReason()).isEqualTo(UnknownReason.TIMED_OUT);
  }
}
