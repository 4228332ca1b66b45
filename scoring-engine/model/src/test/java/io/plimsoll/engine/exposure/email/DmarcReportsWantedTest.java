package io.plimsoll.engine.exposure.email;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.engine.evidence.Finding;
import io.plimsoll.engine.evidence.Outcome;
import io.plimsoll.engine.evidence.UnknownReason;
import io.plimsoll.engine.exposure.Probes;
import io.plimsoll.engine.exposure.Scene;
import org.junit.jupiter.api.Test;

class DmarcReportsWantedTest {

  private static final String CHECK = "email.dmarc-reports-wanted";

  @Test
  void judgeWhenAddressIsNamedThenPass() {
    assertThat(
            new Scene()
                .txt("_dmarc.example.sg", "v=DMARC1; p=none; rua=mailto:d@example.sg")
                .judge(CHECK)
                .outcome())
        .isEqualTo(Outcome.PASS);
  }

  @Test
  void judgeWhenNoneIsNamedThenFail() {
    assertThat(new Scene().txt("_dmarc.example.sg", "v=DMARC1; p=none").judge(CHECK).outcome())
        .isEqualTo(Outcome.FAIL);
  }

  @Test
  void judgeWhenAddressIsUnusableThenFail() {
    assertThat(
            new Scene()
                .txt("_dmarc.example.sg", "v=DMARC1; p=none; rua=d@example.sg")
                .judge(CHECK)
                .outcome())
        .isEqualTo(Outcome.FAIL);
  }

  @Test
  void judgeWhenNoPolicyThenNotApplicable() {
    assertThat(new Scene().txt("_dmarc.example.sg").txt("_dmarc.sg").judge(CHECK).outcome())
        .isEqualTo(Outcome.NOT_APPLICABLE);
  }

  @Test
  void judgeWhenSilentThenUnknownWithTheReason() {
    Finding finding = new Scene().silent(Probes.dns("TXT"), "_dmarc.example.sg").judge(CHECK);
    assertThat(finding.outcome()).isEqualTo(Outcome.UNKNOWN);
    assertThat(finding.unknownReason()).isEqualTo(UnknownReason.TIMED_OUT);
  }
}
