package io.plimsoll.engine.exposure.network;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.engine.evidence.Finding;
import io.plimsoll.engine.evidence.Outcome;
import io.plimsoll.engine.evidence.UnknownReason;
import io.plimsoll.engine.exposure.Probes;
import io.plimsoll.engine.exposure.Scene;
import io.plimsoll.engine.exposure.fact.CertificateTrust.Status;
import io.plimsoll.engine.exposure.fact.ServicePort.State;
import org.junit.jupiter.api.Test;

class NasNotExposedTest {

  private static final String CHECK = "network.nas-not-exposed";

  @Test
  void judgeWhenServiceSpeaksThenFail() {
    assertThat(new Scene().port("nas", State.SPEAKS).judge(CHECK).outcome())
        .isEqualTo(Outcome.FAIL);
  }

  @Test
  void judgeWhenRefusedThenPass() {
    assertThat(new Scene().port("nas", State.REFUSED).judge(CHECK).outcome())
        .isEqualTo(Outcome.PASS);
  }

  @Test
  void judgeWhenNoReplyWhileTheHostAnswersThenPass() {
    assertThat(
            new Scene()
                .port("nas", State.NO_REPLY)
                .page()
                .tls(Status.TRUSTED)
                .judge(CHECK)
                .outcome())
        .isEqualTo(Outcome.PASS);
  }

  @Test
  void judgeWhenNoReplyAtAllThenUnknown() {
    assertThat(new Scene().port("nas", State.NO_REPLY).judge(CHECK).outcome())
        .isEqualTo(Outcome.UNKNOWN);
  }

  @Test
  void judgeWhenSilentThenUnknownWithTheReason() {
    Finding finding = new Scene().silent(Probes.port("nas"), Scene.DOMAIN).judge(CHECK);
    assertThat(finding.outcome()).isEqualTo(Outcome.UNKNOWN);
    assertThat(finding.unknownReason()).isEqualTo(UnknownReason.TIMED_OUT);
  }
}
