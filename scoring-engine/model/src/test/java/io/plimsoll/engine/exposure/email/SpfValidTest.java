package io.plimsoll.engine.exposure.email;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.engine.evidence.Finding;
import io.plimsoll.engine.evidence.Outcome;
import io.plimsoll.engine.evidence.UnknownReason;
import io.plimsoll.engine.exposure.Probes;
import io.plimsoll.engine.exposure.Scene;
import org.junit.jupiter.api.Test;

class SpfValidTest {

  private static final String CHECK = "email.spf-valid";

  @Test
  void judgeWhenWholeTreeIsReadThenPass() {
    assertThat(
            new Scene()
                .txt("example.sg", "v=spf1 include:mail.sg -all")
                .txt("mail.sg", "v=spf1 ip4:192.0.2.1 -all")
                .judge(CHECK)
                .outcome())
        .isEqualTo(Outcome.PASS);
  }

  @Test
  void judgeWhenIncludeIsMissingThenFail() {
    assertThat(
            new Scene()
                .txt("example.sg", "v=spf1 include:mail.sg -all")
                .txt("mail.sg")
                .judge(CHECK)
                .outcome())
        .isEqualTo(Outcome.FAIL);
  }

  @Test
  void judgeWhenSyntaxIsBrokenThenFail() {
    assertThat(new Scene().txt("example.sg", "v=spf1 ip4:relay.sg -all").judge(CHECK).outcome())
        .isEqualTo(Outcome.FAIL);
  }

  @Test
  void judgeWhenElevenLookupsThenFail() {
    assertThat(
            new Scene()
                .txt("example.sg", "v=spf1" + " mx".repeat(11) + " -all")
                .judge(CHECK)
                .outcome())
        .isEqualTo(Outcome.FAIL);
  }

  @Test
  void judgeWhenTenLookupsThenPass() {
    assertThat(
            new Scene()
                .txt("example.sg", "v=spf1" + " mx".repeat(10) + " -all")
                .judge(CHECK)
                .outcome())
        .isEqualTo(Outcome.PASS);
  }

  @Test
  void judgeWhenIncludeIncludesItselfThenFail() {
    assertThat(
            new Scene().txt("example.sg", "v=spf1 include:example.sg -all").judge(CHECK).outcome())
        .isEqualTo(Outcome.FAIL);
  }

  @Test
  void judgeWhenIncludeWasNotReadThenUnknown() {
    assertThat(new Scene().txt("example.sg", "v=spf1 include:mail.sg -all").judge(CHECK).outcome())
        .isEqualTo(Outcome.UNKNOWN);
  }

  @Test
  void judgeWhenNoRecordThenNotApplicable() {
    assertThat(new Scene().txt("example.sg").judge(CHECK).outcome())
        .isEqualTo(Outcome.NOT_APPLICABLE);
  }

  @Test
  void judgeWhenSilentThenUnknownWithTheReason() {
    Finding finding = new Scene().silent(Probes.dns("TXT"), "example.sg").judge(CHECK);
    assertThat(finding.outcome()).isEqualTo(Outcome.UNKNOWN);
    assertThat(finding.unknownReason()).isEqualTo(UnknownReason.TIMED_OUT);
  }
}
