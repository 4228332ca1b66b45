package io.plimsoll.engine.exposure.network;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.engine.evidence.Finding;
import io.plimsoll.engine.evidence.Outcome;
import io.plimsoll.engine.evidence.UnknownReason;
import io.plimsoll.engine.exposure.Probes;
import io.plimsoll.engine.exposure.Scene;
import io.plimsoll.engine.exposure.fact.ServicePort.State;
import org.junit.jupiter.api.Test;

class SshProtocolCurrentTest {

  private static final String CHECK = "network.ssh-protocol-current";

  @Test
  void judgeWhenProtocolTwoThenPass() {
    assertThat(said("SSH-2.0-OpenSSH_9.2p1\r\n")).isEqualTo(Outcome.PASS);
  }

  @Test
  void judgeWhenBothProtocolsThenFail() {
    assertThat(said("SSH-1.99-OpenSSH_3.4p1\r\n")).isEqualTo(Outcome.FAIL);
  }

  @Test
  void judgeWhenProtocolOneThenFail() {
    assertThat(said("SSH-1.5-old\r\n")).isEqualTo(Outcome.FAIL);
  }

  @Test
  void judgeWhenItDoesNotTellThenUnknown() {
    assertThat(said("")).isEqualTo(Outcome.UNKNOWN);
  }

  @Test
  void judgeWhenClosedThenNotApplicable() {
    assertThat(new Scene().port("ssh", State.REFUSED).judge(CHECK).outcome())
        .isEqualTo(Outcome.NOT_APPLICABLE);
  }

  @Test
  void judgeWhenItAcceptsAndSaysNothingThenUnknown() {
    assertThat(new Scene().port("ssh", State.ACCEPTS).judge(CHECK).outcome())
        .isEqualTo(Outcome.UNKNOWN);
  }

  @Test
  void judgeWhenSilentThenUnknownWithTheReason() {
    Finding finding = new Scene().silent(Probes.port("ssh"), Scene.DOMAIN).judge(CHECK);
    assertThat(finding.outcome()).isEqualTo(Outcome.UNKNOWN);
    assertThat(finding.unknownReason()).isEqualTo(UnknownReason.TIMED_OUT);
  }

  private static Outcome said(String greeting) {
    return new Scene().says("ssh", greeting).judge(CHECK).outcome();
  }
}
