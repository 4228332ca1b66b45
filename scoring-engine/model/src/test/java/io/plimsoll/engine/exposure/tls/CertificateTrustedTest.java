package io.plimsoll.engine.exposure.tls;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.engine.evidence.Finding;
import io.plimsoll.engine.evidence.Outcome;
import io.plimsoll.engine.evidence.UnknownReason;
import io.plimsoll.engine.exposure.Probes;
import io.plimsoll.engine.exposure.Scene;
import io.plimsoll.engine.exposure.fact.CertificateTrust.Status;
import org.junit.jupiter.api.Test;

class CertificateTrustedTest {

  private static final String CHECK = "tls.certificate-trusted";

  @Test
  void judgeWhenTrustedThenPass() {
    assertThat(new Scene().tls(Status.TRUSTED).judge(CHECK).outcome()).isEqualTo(Outcome.PASS);
  }

  @Test
  void judgeWhenSelfSignedThenFail() {
    assertThat(new Scene().tls(Status.SELF_SIGNED).judge(CHECK).outcome()).isEqualTo(Outcome.FAIL);
  }

  @Test
  void judgeWhenIssuerIsUnknownThenFail() {
    assertThat(new Scene().tls(Status.UNKNOWN_ROOT).judge(CHECK).outcome()).isEqualTo(Outcome.FAIL);
  }

  @Test
  void judgeWhenIntermediateIsMissingThenPartial() {
    assertThat(new Scene().tls(Status.INCOMPLETE).judge(CHECK).outcome())
        .isEqualTo(Outcome.PARTIAL);
  }

  @Test
  void judgeWhenNotJudgedThenUnknown() {
    assertThat(new Scene().tls(Status.NOT_JUDGED).judge(CHECK).outcome())
        .isEqualTo(Outcome.UNKNOWN);
  }

  @Test
  void judgeWhenSilentThenUnknownWithTheReason() {
    Finding finding = new Scene().silent(Probes.TLS, "example.sg:443").judge(CHECK);
    assertThat(finding.outcome()).isEqualTo(Outcome.UNKNOWN);
    assertThat(finding.unknownReason()).isEqualTo(UnknownReason.TIMED_OUT);
  }
}
