package io.plimsoll.engine.exposure.tls;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.engine.evidence.Finding;
import io.plimsoll.engine.evidence.Outcome;
import io.plimsoll.engine.evidence.UnknownReason;
import io.plimsoll.engine.exposure.Probes;
import io.plimsoll.engine.exposure.Scene;
import io.plimsoll.engine.exposure.fact.CertificateTrust.Status;
import org.junit.jupiter.api.Test;

class CertificateNotExpiredTest {

  private static final String CHECK = "tls.certificate-not-expired";

  @Test
  void judgeWhenWithinItsDatesThenPass() {
    assertThat(new Scene().certificate("good").at("2026-11-24T19:33:16Z").judge(CHECK).outcome())
        .isEqualTo(Outcome.PASS);
  }

  @Test
  void judgeWhenExpiredThenFail() {
    assertThat(new Scene().certificate("good").at("2027-02-22T19:33:16Z").judge(CHECK).outcome())
        .isEqualTo(Outcome.FAIL);
  }

  @Test
  void judgeWhenNotYetValidThenFail() {
    assertThat(new Scene().certificate("good").at("2026-11-22T19:33:16Z").judge(CHECK).outcome())
        .isEqualTo(Outcome.FAIL);
  }

  @Test
  void judgeWhenSixDaysAreLeftThenPartial() {
    assertThat(new Scene().certificate("good").at("2027-02-15T19:33:16Z").judge(CHECK).outcome())
        .isEqualTo(Outcome.PARTIAL);
  }

  @Test
  void judgeWhenNoneWasSentThenUnknown() {
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
