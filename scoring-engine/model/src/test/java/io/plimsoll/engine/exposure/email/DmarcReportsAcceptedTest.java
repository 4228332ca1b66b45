package io.plimsoll.engine.exposure.email;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.engine.evidence.Finding;
import io.plimsoll.engine.evidence.Outcome;
import io.plimsoll.engine.evidence.UnknownReason;
import io.plimsoll.engine.exposure.Probes;
import io.plimsoll.engine.exposure.Scene;
import org.junit.jupiter.api.Test;

class DmarcReportsAcceptedTest {

  private static final String CHECK = "email.dmarc-reports-accepted";

  @Test
  void judgeWhenReceiverAgreedThenPass() {
    assertThat(
            new Scene()
                .txt("_dmarc.example.sg", "v=DMARC1; p=none; rua=mailto:d@reports.example")
                .txt("example.sg._report._dmarc.reports.example", "v=DMARC1")
                .judge(CHECK)
                .outcome())
        .isEqualTo(Outcome.PASS);
  }

  @Test
  void judgeWhenReceiverDidNotAgreeThenFail() {
    assertThat(
            new Scene()
                .txt("_dmarc.example.sg", "v=DMARC1; p=none; rua=mailto:d@reports.example")
                .txt("example.sg._report._dmarc.reports.example")
                .judge(CHECK)
                .outcome())
        .isEqualTo(Outcome.FAIL);
  }

  @Test
  void judgeWhenReceiverWasNotAskedThenUnknown() {
    assertThat(
            new Scene()
                .txt("_dmarc.example.sg", "v=DMARC1; p=none; rua=mailto:d@reports.example")
                .judge(CHECK)
                .outcome())
        .isEqualTo(Outcome.UNKNOWN);
  }

  @Test
  void judgeWhenReportsStayInTheHouseThenNotApplicable() {
    assertThat(
            new Scene()
                .txt("_dmarc.example.sg", "v=DMARC1; p=none; rua=mailto:d@mail.example.sg")
                .judge(CHECK)
                .outcome())
        .isEqualTo(Outcome.NOT_APPLICABLE);
  }

  @Test
  void judgeWhenNoPolicyThenNotApplicable() {
    assertThat(new Scene().txt("_dmarc.example.sg").txt("_dmarc.sg").judge(CHECK).outcome())
        .isEqualTo(Outcome.NOT_APPLICABLE);
  }

  @Test
  void judgeWhenSilentThenUnknownWithTheReason() {
    Finding finding =
        new Scene()
            .txt("_dmarc.example.sg", "v=DMARC1; p=none; rua=mailto:d@reports.example")
            .silent(Probes.dns("TXT"), "example.sg._report._dmarc.reports.example")
            .judge(CHECK);
    assertThat(finding.outcome()).isEqualTo(Outcome.UNKNOWN);
    assertThat(finding.unknownReason()).isEqualTo(UnknownReason.TIMED_OUT);
  }
}
