package io.plimsoll.engine.exposure.tls;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.engine.evidence.Finding;
import io.plimsoll.engine.evidence.Outcome;
import io.plimsoll.engine.evidence.UnknownReason;
import io.plimsoll.engine.exposure.Probes;
import io.plimsoll.engine.exposure.Scene;
import io.plimsoll.engine.exposure.TestTls;
import org.junit.jupiter.api.Test;

class CertificateRenewedInTimeTest {

  private static final String CHECK = "tls.certificate-renewed-in-time";

  @Test
  void judgeWhenMuchIsLeftThenPass() {
    assertThat(TestTls.server().sends("leaf").web().judge(CHECK).outcome()).isEqualTo(Outcome.PASS);
  }

  @Test
  void judgeWhenLittleIsLeftThenPartial() {
    assertThat(
            TestTls.server().sends("leaf").web().at("2026-12-20T00:00:00Z").judge(CHECK).outcome())
        .isEqualTo(Outcome.PARTIAL);
  }

  @Test
  void judgeWhenNothingIsLeftToSpeakOfThenFail() {
    assertThat(
            TestTls.server().sends("leaf").web().at("2026-12-28T00:00:00Z").judge(CHECK).outcome())
        .isEqualTo(Outcome.FAIL);
  }

  @Test
  void judgeWhenExpiredThenFail() {
    assertThat(
            TestTls.server().sends("leaf").web().at("2027-01-05T00:00:00Z").judge(CHECK).outcome())
        .isEqualTo(Outcome.FAIL);
  }

  @Test
  void judgeWhenNoneWasSentThenUnknown() {
    assertThat(TestTls.server().web().judge(CHECK).outcome()).isEqualTo(Outcome.UNKNOWN);
  }

  @Test
  void judgeWhenSilentThenUnknownWithTheReason() {
    Finding finding = new Scene().silent(Probes.TLS, "example.sg:443").judge(CHECK);
    assertThat(finding.outcome()).isEqualTo(Outcome.UNKNOWN);
    assertThat(finding.unknownReason()).isEqualTo(UnknownReason.TIMED_OUT);
  }
}
