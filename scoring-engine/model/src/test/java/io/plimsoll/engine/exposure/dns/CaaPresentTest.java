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

class CaaPresentTest {

  private static final String CHECK = "dns.caa-present";

  @Test
  void judgeWhenIssuerNamedThenPass() {
    assertThat(
            new Scene()
                .records("example.sg", "CAA", List.of(new DnsRecord.Caa(0, "issue", "ca.example")))
                .judge(CHECK)
                .outcome())
        .isEqualTo(Outcome.PASS);
  }

  @Test
  void judgeWhenNoRecordThenFail() {
    assertThat(
            new Scene()
                .records("example.sg", "CAA", List.of())
                .records("sg", "CAA", List.of())
                .judge(CHECK)
                .outcome())
        .isEqualTo(Outcome.FAIL);
  }

  @Test
  void judgeWhenTheLevelAboveWasNotAskedThenUnknown() {
    assertThat(new Scene().records("example.sg", "CAA", List.of()).judge(CHECK).outcome())
        .isEqualTo(Outcome.UNKNOWN);
  }

  @Test
  void judgeWhenOnlyAContactIsNamedThenFail() {
    assertThat(
            new Scene()
                .records("example.sg", "CAA", List.of(new DnsRecord.Caa(0, "iodef", "ca.example")))
                .judge(CHECK)
                .outcome())
        .isEqualTo(Outcome.FAIL);
  }

  @Test
  void judgeWhenParentNamesIssuerThenPass() {
    assertThat(
            new Scene()
                .records("example.sg", "CAA", List.of())
                .records("sg", "CAA", List.of(new DnsRecord.Caa(0, "issue", "ca.example")))
                .judge(CHECK)
                .outcome())
        .isEqualTo(Outcome.PASS);
  }

  @Test
  void judgeWhenSilentThenUnknownWithTheReason() {
    Finding finding = new Scene().silent(Probes.dns("CAA"), Scene.DOMAIN).judge(CHECK);
    assertThat(finding.outcome()).isEqualTo(Outcome.UNKNOWN);
    assertThat(finding.unknownReason()).isEqualTo(UnknownReason.TIMED_OUT);
  }
}
