package io.plimsoll.engine.exposure.email;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.engine.evidence.Finding;
import io.plimsoll.engine.evidence.Outcome;
import io.plimsoll.engine.evidence.UnknownReason;
import io.plimsoll.engine.exposure.Probes;
import io.plimsoll.engine.exposure.Scene;
import org.junit.jupiter.api.Test;

class SpfStrictTest {

  private static final String CHECK = "email.spf-strict";

  @Test
  void judgeWhenHardFailThenPass() {
    assertThat(new Scene().txt("example.sg", "v=spf1 mx -all").judge(CHECK).outcome())
        .isEqualTo(Outcome.PASS);
  }

  @Test
  void judgeWhenSoftFailThenPartial() {
    assertThat(new Scene().txt("example.sg", "v=spf1 mx ~all").judge(CHECK).outcome())
        .isEqualTo(Outcome.PARTIAL);
  }

  @Test
  void judgeWhenAnybodyThenFail() {
    assertThat(new Scene().txt("example.sg", "v=spf1 +all").judge(CHECK).outcome())
        .isEqualTo(Outcome.FAIL);
  }

  @Test
  void judgeWhenNothingSaidThenFail() {
    assertThat(new Scene().txt("example.sg", "v=spf1 mx").judge(CHECK).outcome())
        .isEqualTo(Outcome.FAIL);
  }

  @Test
  void judgeWhenRedirectEndsHardThenPass() {
    assertThat(
            new Scene()
                .txt("example.sg", "v=spf1 redirect=mail.sg")
                .txt("mail.sg", "v=spf1 -all")
                .judge(CHECK)
                .outcome())
        .isEqualTo(Outcome.PASS);
  }

  @Test
  void judgeWhenRedirectWasNotReadThenUnknown() {
    assertThat(new Scene().txt("example.sg", "v=spf1 redirect=mail.sg").judge(CHECK).outcome())
        .isEqualTo(Outcome.UNKNOWN);
  }

  @Test
  void judgeWhenSilentThenUnknownWithTheReason() {
    Finding finding = new Scene().silent(Probes.dns("TXT"), "example.sg").judge(CHECK);
    assertThat(finding.outcome()).isEqualTo(Outcome.UNKNOWN);
    assertThat(finding.unknownReason()).isEqualTo(UnknownReason.TIMED_OUT);
  }
}
