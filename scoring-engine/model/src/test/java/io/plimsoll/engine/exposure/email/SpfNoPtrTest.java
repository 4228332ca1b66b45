package io.plimsoll.engine.exposure.email;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.engine.evidence.Finding;
import io.plimsoll.engine.evidence.Outcome;
import io.plimsoll.engine.evidence.UnknownReason;
import io.plimsoll.engine.exposure.Probes;
import io.plimsoll.engine.exposure.Scene;
import org.junit.jupiter.api.Test;

class SpfNoPtrTest {

  private static final String CHECK = "email.spf-no-ptr";

  @Test
  void judgeWhenNoPtrThenPass() {
    assertThat(new Scene().txt("example.sg", "v=spf1 ip4:192.0.2.1 -all").judge(CHECK).outcome())
        .isEqualTo(Outcome.PASS);
  }

  @Test
  void judgeWhenPtrThenFail() {
    assertThat(new Scene().txt("example.sg", "v=spf1 ptr -all").judge(CHECK).outcome())
        .isEqualTo(Outcome.FAIL);
  }

  @Test
  void judgeWhenIncludedPtrThenFail() {
    assertThat(
            new Scene()
                .txt("example.sg", "v=spf1 include:other.sg -all")
                .txt("other.sg", "v=spf1 ptr:other.sg -all")
                .judge(CHECK)
                .outcome())
        .isEqualTo(Outcome.FAIL);
  }

  @Test
  void judgeWhenIncludeWasNotReadThenUnknown() {
    assertThat(new Scene().txt("example.sg", "v=spf1 include:other.sg -all").judge(CHECK).outcome())
        .isEqualTo(Outcome.UNKNOWN);
  }

  @Test
  void judgeWhenNoRecordThenNotApplicable() {
    assertThat(new Scene().txt("example.sg").judge(CHECK).outcome())
        .isEqualTo(Outcome.NOT_APPLICABLE);
  }

  @Test
  void judgeWhenSilentThenUnknownWithTheReason() {
    Finding finding = new Scene().silent(Probes.dns("TXT"), Scene.DOMAIN).judge(CHECK);
    assertThat(finding.outcome()).isEqualTo(Outcome.UNKNOWN);
    assertThat(finding.unknownReason()).isEqualTo(UnknownReason.TIMED_OUT);
  }
}
