package io.plimsoll.engine.exposure.email;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.engine.evidence.Finding;
import io.plimsoll.engine.evidence.Outcome;
import io.plimsoll.engine.evidence.UnknownReason;
import io.plimsoll.engine.exposure.Probes;
import io.plimsoll.engine.exposure.Scene;
import io.plimsoll.engine.exposure.TestTls;
import org.junit.jupiter.api.Test;

class MxCertificateInDateTest {

  private static final String CHECK = "email.mx-certificate-in-date";

  @Test
  void judgeWhenInDateThenPass() {
    assertThat(TestTls.server().sends("leaf").mail().judge(CHECK).outcome())
        .isEqualTo(Outcome.PASS);
  }

  @Test
  void judgeWhenExpiredThenFail() {
    assertThat(
            TestTls.server().sends("leaf").mail().at("2027-02-01T00:00:00Z").judge(CHECK).outcome())
        .isEqualTo(Outcome.FAIL);
  }

  @Test
  void judgeWhenNotYetValidThenFail() {
    assertThat(
            TestTls.server().sends("leaf").mail().at("2026-09-01T00:00:00Z").judge(CHECK).outcome())
        .isEqualTo(Outcome.FAIL);
  }

  @Test
  void judgeWhenNoneWasSentThenUnknown() {
    assertThat(TestTls.server().mail().judge(CHECK).outcome()).isEqualTo(Outcome.UNKNOWN);
  }

  @Test
  void judgeWhenSilentThenUnknownWithTheReason() {
    Finding finding =
        new Scene().mx("mail.example.sg").silent(Probes.SMTP, "mail.example.sg").judge(CHECK);
    assertThat(finding.outcome()).isEqualTo(Outcome.UNKNOWN);
    assertThat(finding.unknownReason()).isEqualTo(UnknownReason.TIMED_OUT);
  }
}
