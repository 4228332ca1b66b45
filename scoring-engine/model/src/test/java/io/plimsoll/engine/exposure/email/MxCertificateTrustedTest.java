package io.plimsoll.engine.exposure.email;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.engine.evidence.Finding;
import io.plimsoll.engine.evidence.Outcome;
import io.plimsoll.engine.evidence.UnknownReason;
import io.plimsoll.engine.exposure.Probes;
import io.plimsoll.engine.exposure.Scene;
import io.plimsoll.engine.exposure.TestTls;
import io.plimsoll.engine.exposure.fact.CertificateTrust.Status;
import org.junit.jupiter.api.Test;

class MxCertificateTrustedTest {

  private static final String CHECK = "email.mx-certificate-trusted";

  @Test
  void judgeWhenTrustedThenPass() {
    assertThat(TestTls.server().trust(Status.TRUSTED).mail().judge(CHECK).outcome())
        .isEqualTo(Outcome.PASS);
  }

  @Test
  void judgeWhenIntermediateIsMissingThenPartial() {
    assertThat(TestTls.server().trust(Status.INCOMPLETE).mail().judge(CHECK).outcome())
        .isEqualTo(Outcome.PARTIAL);
  }

  @Test
  void judgeWhenSelfSignedThenFail() {
    assertThat(TestTls.server().trust(Status.SELF_SIGNED).mail().judge(CHECK).outcome())
        .isEqualTo(Outcome.FAIL);
  }

  @Test
  void judgeWhenNotJudgedThenUnknown() {
    assertThat(TestTls.server().trust(Status.NOT_JUDGED).mail().judge(CHECK).outcome())
        .isEqualTo(Outcome.UNKNOWN);
  }

  @Test
  void judgeWhenSilentThenUnknownWithTheReason() {
    Finding finding =
        new Scene().mx("mail.example.sg").silent(Probes.SMTP, "mail.example.sg").judge(CHECK);
    assertThat(finding.outcome()).isEqualTo(Outcome.UNKNOWN);
    assertThat(finding.unknownReason()).isEqualTo(UnknownReason.TIMED_OUT);
  }
}
