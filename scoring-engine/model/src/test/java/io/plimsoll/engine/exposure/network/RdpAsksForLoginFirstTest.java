package io.plimsoll.engine.exposure.network;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.engine.evidence.Finding;
import io.plimsoll.engine.evidence.Outcome;
import io.plimsoll.engine.evidence.UnknownReason;
import io.plimsoll.engine.exposure.Probes;
import io.plimsoll.engine.exposure.Scene;
import io.plimsoll.engine.exposure.fact.ServicePort.State;
import org.junit.jupiter.api.Test;

class RdpAsksForLoginFirstTest {

  private static final String CHECK = "network.rdp-asks-for-login-first";

  @Test
  void judgeWhenItAsksThenPass() {
    assertThat(new Scene().port("rdp", State.SPEAKS, "nla", "true").judge(CHECK).outcome())
        .isEqualTo(Outcome.PASS);
  }

  @Test
  void judgeWhenItShowsItsScreenThenFail() {
    assertThat(new Scene().port("rdp", State.SPEAKS, "nla", "false").judge(CHECK).outcome())
        .isEqualTo(Outcome.FAIL);
  }

  @Test
  void judgeWhenItDoesNotTellThenUnknown() {
    assertThat(new Scene().port("rdp", State.SPEAKS).judge(CHECK).outcome())
        .isEqualTo(Outcome.UNKNOWN);
  }

  @Test
  void judgeWhenClosedThenNotApplicable() {
    assertThat(new Scene().port("rdp", State.REFUSED).judge(CHECK).outcome())
        .isEqualTo(Outcome.NOT_APPLICABLE);
  }

  @Test
  void judgeWhenItAcceptsAndSaysNothingThenUnknown() {
    assertThat(new Scene().port("rdp", State.ACCEPTS).judge(CHECK).outcome())
        .isEqualTo(Outcome.UNKNOWN);
  }

  @Test
  void judgeWhenSilentThenUnknownWithTheReason() {
    Finding finding = new Scene().silent(Probes.port("rdp"), Scene.DOMAIN).judge(CHECK);
    assertThat(finding.outcome()).isEqualTo(Outcome.UNKNOWN);
    assertThat(finding.unknownReason()).isEqualTo(UnknownReason.TIMED_OUT);
  }
}
