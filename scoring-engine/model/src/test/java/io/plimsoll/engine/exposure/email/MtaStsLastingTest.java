package io.plimsoll.engine.exposure.email;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.engine.evidence.Finding;
import io.plimsoll.engine.evidence.Outcome;
import io.plimsoll.engine.evidence.UnknownReason;
import io.plimsoll.engine.exposure.Probes;
import io.plimsoll.engine.exposure.Scene;
import org.junit.jupiter.api.Test;

class MtaStsLastingTest {

  private static final String CHECK = "email.mta-sts-lasting";

  private static Scene policy(long maxAge) {
    return new Scene()
        .txt("_mta-sts.example.sg", "v=STSv1; id=1")
        .file(
            "https://mta-sts.example.sg/.well-known/mta-sts.txt",
            200,
            "version: STSv1\nmode: enforce\nmx: mail.example.sg\nmax_age: " + maxAge + "\n");
  }

  @Test
  void judgeWhenPolicyLastsThenPass() {
    assertThat(policy(1_209_600).judge(CHECK).outcome()).isEqualTo(Outcome.PASS);
  }

  @Test
  void judgeWhenPolicyIsForgottenWithinDaysThenPartial() {
    assertThat(policy(172_800).judge(CHECK).outcome()).isEqualTo(Outcome.PARTIAL);
  }

  @Test
  void judgeWhenPolicyIsForgottenWithinADayThenFail() {
    assertThat(policy(3600).judge(CHECK).outcome()).isEqualTo(Outcome.FAIL);
  }

  @Test
  void judgeWhenNoPolicyThenNotApplicable() {
    assertThat(new Scene().txt("_mta-sts.example.sg").judge(CHECK).outcome())
        .isEqualTo(Outcome.NOT_APPLICABLE);
  }

  @Test
  void judgeWhenPolicyWasNotFetchedThenUnknown() {
    assertThat(new Scene().txt("_mta-sts.example.sg", "v=STSv1; id=1").judge(CHECK).outcome())
        .isEqualTo(Outcome.UNKNOWN);
  }

  @Test
  void judgeWhenSilentThenUnknownWithTheReason() {
    Finding finding = new Scene().silent(Probes.dns("TXT"), "_mta-sts.example.sg").judge(CHECK);
    assertThat(finding.outcome()).isEqualTo(Outcome.UNKNOWN);
    assertThat(finding.unknownReason()).isEqualTo(UnknownReason.TIMED_OUT);
  }
}
