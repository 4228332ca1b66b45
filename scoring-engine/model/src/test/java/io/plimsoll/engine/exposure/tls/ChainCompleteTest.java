package io.plimsoll.engine.exposure.tls;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.engine.evidence.Finding;
import io.plimsoll.engine.evidence.Outcome;
import io.plimsoll.engine.evidence.UnknownReason;
import io.plimsoll.engine.exposure.Probes;
import io.plimsoll.engine.exposure.Scene;
import io.plimsoll.engine.exposure.TestTls;
import io.plimsoll.engine.exposure.fact.CertificateTrust.Status;
import org.junit.jupiter.api.Test;

class ChainCompleteTest {

  private static final String CHECK = "tls.chain-complete";

  @Test
  void judgeWhenWholeChainInOrderThenPass() {
    assertThat(TestTls.server().sends("leaf", "intermediate").web().judge(CHECK).outcome())
        .isEqualTo(Outcome.PASS);
  }

  @Test
  void judgeWhenRootIsSentTooThenPass() {
    assertThat(TestTls.server().sends("leaf", "intermediate", "root").web().judge(CHECK).outcome())
        .isEqualTo(Outcome.PASS);
  }

  @Test
  void judgeWhenIntermediateIsMissingThenFail() {
    assertThat(TestTls.server().sends("leaf").trust(Status.INCOMPLETE).web().judge(CHECK).outcome())
        .isEqualTo(Outcome.FAIL);
  }

  @Test
  void judgeWhenOutOfOrderThenPartial() {
    assertThat(TestTls.server().sends("leaf", "root", "intermediate").web().judge(CHECK).outcome())
        .isEqualTo(Outcome.PARTIAL);
  }

  @Test
  void judgeWhenStrangerIsSentThenPartial() {
    assertThat(TestTls.server().sends("leaf", "intermediate", "other").web().judge(CHECK).outcome())
        .isEqualTo(Outcome.PARTIAL);
  }

  @Test
  void judgeWhenSelfSignedThenNotApplicable() {
    assertThat(
            TestTls.server().sends("root").trust(Status.SELF_SIGNED).web().judge(CHECK).outcome())
        .isEqualTo(Outcome.NOT_APPLICABLE);
  }

  @Test
  void judgeWhenNotJudgedThenUnknown() {
    assertThat(TestTls.server().sends("leaf").trust(Status.NOT_JUDGED).web().judge(CHECK).outcome())
        .isEqualTo(Outcome.UNKNOWN);
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
