package io.plimsoll.engine.exposure.email;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.engine.evidence.Finding;
import io.plimsoll.engine.evidence.Outcome;
import io.plimsoll.engine.evidence.UnknownReason;
import io.plimsoll.engine.exposure.Probes;
import io.plimsoll.engine.exposure.Scene;
import org.junit.jupiter.api.Test;

class DmarcEnforcedTest {

  private static final String CHECK = "email.dmarc-enforced";

  @Test
  void judgeWhenRejectThenPass() {
    assertThat(new Scene().txt("_dmarc.example.sg", "v=DMARC1; p=reject").judge(CHECK).outcome())
        .isEqualTo(Outcome.PASS);
  }

  @Test
  void judgeWhenQuarantineThenPass() {
    assertThat(
            new Scene().txt("_dmarc.example.sg", "v=DMARC1; p=quarantine").judge(CHECK).outcome())
        .isEqualTo(Outcome.PASS);
  }

  @Test
  void judgeWhenPolicyIsNoneThenFail() {
    assertThat(
            new Scene()
                .txt("_dmarc.example.sg", "v=DMARC1; p=none; rua=mailto:a@example.sg")
                .judge(CHECK)
                .outcome())
        .isEqualTo(Outcome.FAIL);
  }

  @Test
  void judgeWhenNoRecordThenFail() {
    assertThat(new Scene().txt("_dmarc.example.sg").judge(CHECK).outcome()).isEqualTo(Outcome.FAIL);
  }

  @Test
  void judgeWhenSubdomainsAreLeftOutThenPartial() {
    assertThat(
            new Scene()
                .txt("_dmarc.example.sg", "v=DMARC1; p=reject; sp=none")
                .judge(CHECK)
                .outcome())
        .isEqualTo(Outcome.PARTIAL);
  }

  @Test
  void judgeWhenQuarantineOnlyTestsThenFail() {
    assertThat(
            new Scene()
                .txt("_dmarc.example.sg", "v=DMARC1; p=quarantine; t=y")
                .judge(CHECK)
                .outcome())
        .isEqualTo(Outcome.FAIL);
  }

  @Test
  void judgeWhenRejectOnlyTestsThenPass() {
    assertThat(
            new Scene().txt("_dmarc.example.sg", "v=DMARC1; p=reject; t=y").judge(CHECK).outcome())
        .isEqualTo(Outcome.PASS);
  }

  @Test
  void judgeWhenPercentageIsZeroThenPass() {
    assertThat(
            new Scene()
                .txt("_dmarc.example.sg", "v=DMARC1; p=reject; pct=0")
                .judge(CHECK)
                .outcome())
        .isEqualTo(Outcome.PASS);
  }

  @Test
  void judgeWhenSilentThenUnknownWithTheReason() {
    Finding finding = new Scene().silent(Probes.dns("TXT"), "_dmarc.example.sg").judge(CHECK);
    assertThat(finding.outcome()).isEqualTo(Outcome.UNKNOWN);
    assertThat(finding.unknownReason()).isEqualTo(UnknownReason.TIMED_OUT);
  }
}
