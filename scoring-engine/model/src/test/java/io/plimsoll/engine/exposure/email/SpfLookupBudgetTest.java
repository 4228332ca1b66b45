package io.plimsoll.engine.exposure.email;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.engine.evidence.Finding;
import io.plimsoll.engine.evidence.Outcome;
import io.plimsoll.engine.evidence.UnknownReason;
import io.plimsoll.engine.exposure.Probes;
import io.plimsoll.engine.exposure.Scene;
import org.junit.jupiter.api.Test;

class SpfLookupBudgetTest {

  private static final String CHECK = "email.spf-lookup-budget";

  @Test
  void judgeWhenFewLookupsThenPass() {
    assertThat(
            new Scene()
                .txt(
                    "example.sg",
                    "v=spf1 a:h0.sg a:h1.sg a:h2.sg a:h3.sg a:h4.sg a:h5.sg a:h6.sg a:h7.sg -all")
                .judge(CHECK)
                .outcome())
        .isEqualTo(Outcome.PASS);
  }

  @Test
  void judgeWhenNearTheLimitThenPartial() {
    assertThat(
            new Scene()
                .txt(
                    "example.sg",
                    "v=spf1 a:h0.sg a:h1.sg a:h2.sg a:h3.sg a:h4.sg a:h5.sg a:h6.sg a:h7.sg a:h8.sg -all")
                .judge(CHECK)
                .outcome())
        .isEqualTo(Outcome.PARTIAL);
  }

  @Test
  void judgeWhenOverTheLimitThenFail() {
    assertThat(
            new Scene()
                .txt(
                    "example.sg",
                    "v=spf1 a:h0.sg a:h1.sg a:h2.sg a:h3.sg a:h4.sg a:h5.sg a:h6.sg a:h7.sg a:h8.sg a:h9.sg a:h10.sg -all")
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
