package io.plimsoll.engine.exposure.network;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.engine.evidence.Finding;
import io.plimsoll.engine.evidence.Outcome;
import io.plimsoll.engine.evidence.UnknownReason;
import io.plimsoll.engine.exposure.Probes;
import io.plimsoll.engine.exposure.Scene;
import io.plimsoll.engine.exposure.fact.ServicePort.State;
import org.junit.jupiter.api.Test;

class DatabaseEncryptedTest {

  private static final String CHECK = "network.database-encrypted";

  @Test
  void judgeWhenItOffersTlsThenPass() {
    assertThat(new Scene().port("postgresql", State.SPEAKS, "tls", "true").judge(CHECK).outcome())
        .isEqualTo(Outcome.PASS);
  }

  @Test
  void judgeWhenItOffersNoneThenFail() {
    assertThat(new Scene().port("mysql", State.SPEAKS, "tls", "false").judge(CHECK).outcome())
        .isEqualTo(Outcome.FAIL);
  }

  @Test
  void judgeWhenItDoesNotTellThenUnknown() {
    assertThat(new Scene().port("mysql", State.SPEAKS).judge(CHECK).outcome())
        .isEqualTo(Outcome.UNKNOWN);
  }

  @Test
  void judgeWhenClosedThenNotApplicable() {
    assertThat(new Scene().port("postgresql", State.REFUSED).judge(CHECK).outcome())
        .isEqualTo(Outcome.NOT_APPLICABLE);
  }

  @Test
  void judgeWhenItAcceptsAndSaysNothingThenUnknown() {
    assertThat(new Scene().port("postgresql", State.ACCEPTS).judge(CHECK).outcome())
        .isEqualTo(Outcome.UNKNOWN);
  }

  @Test
  void judgeWhenSilentThenUnknownWithTheReason() {
    Finding finding = new Scene().silent(Probes.port("postgresql"), Scene.DOMAIN).judge(CHECK);
    assertThat(finding.outcome()).isEqualTo(Outcome.UNKNOWN);
    assertThat(finding.unknownReason()).isEqualTo(UnknownReason.TIMED_OUT);
  }
}
