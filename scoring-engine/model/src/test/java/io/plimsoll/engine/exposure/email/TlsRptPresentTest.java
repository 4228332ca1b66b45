package io.plimsoll.engine.exposure.email;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.engine.evidence.Finding;
import io.plimsoll.engine.evidence.Outcome;
import io.plimsoll.engine.evidence.UnknownReason;
import io.plimsoll.engine.exposure.Probes;
import io.plimsoll.engine.exposure.Scene;
import org.junit.jupiter.api.Test;

class TlsRptPresentTest {

  private static final String CHECK = "email.tls-rpt-present";

  @Test
  void judgeWhenAddressIsNamedThenPass() {
    assertThat(
            new Scene()
                .txt("_smtp._tls.example.sg", "v=TLSRPTv1; rua=mailto:t@example.sg")
                .judge(CHECK)
                .outcome())
        .isEqualTo(Outcome.PASS);
  }

  @Test
  void judgeWhenNoRecordThenFail() {
    assertThat(new Scene().txt("_smtp._tls.example.sg").judge(CHECK).outcome())
        .isEqualTo(Outcome.FAIL);
  }

  @Test
  void judgeWhenNoAddressThenFail() {
    assertThat(
            new Scene().txt("_smtp._tls.example.sg", "v=TLSRPTv1; rua=none").judge(CHECK).outcome())
        .isEqualTo(Outcome.FAIL);
  }

  @Test
  void judgeWhenSilentThenUnknownWithTheReason() {
    Finding finding = new Scene().silent(Probes.dns("TXT"), "_smtp._tls.example.sg").judge(CHECK);
    assertThat(finding.outcome()).isEqualTo(Outcome.UNKNOWN);
    assertThat(finding.unknownReason()).isEqualTo(UnknownReason.TIMED_OUT);
  }
}
