package io.plimsoll.engine.exposure.network;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.engine.evidence.Finding;
import io.plimsoll.engine.evidence.Outcome;
import io.plimsoll.engine.evidence.UnknownReason;
import io.plimsoll.engine.exposure.Probes;
import io.plimsoll.engine.exposure.Scene;
import io.plimsoll.engine.exposure.fact.ServicePort.State;
import org.junit.jupiter.api.Test;

class NoOpenDataStoreTest {

  private static final String CHECK = "network.no-open-data-store";

  @Test
  void judgeWhenRedisAsksForAPasswordThenPass() {
    assertThat(new Scene().port("redis", State.SPEAKS, "auth", "required").judge(CHECK).outcome())
        .isEqualTo(Outcome.PASS);
  }

  @Test
  void judgeWhenRedisServesAnybodyThenFail() {
    assertThat(new Scene().port("redis", State.SPEAKS, "auth", "none").judge(CHECK).outcome())
        .isEqualTo(Outcome.FAIL);
  }

  @Test
  void judgeWhenMemcachedAnswersThenFail() {
    assertThat(new Scene().port("memcached", State.SPEAKS).judge(CHECK).outcome())
        .isEqualTo(Outcome.FAIL);
  }

  @Test
  void judgeWhenElasticsearchAnswersThenFail() {
    assertThat(new Scene().port("elasticsearch", State.SPEAKS).judge(CHECK).outcome())
        .isEqualTo(Outcome.FAIL);
  }

  @Test
  void judgeWhenClosedThenNotApplicable() {
    assertThat(new Scene().port("redis", State.REFUSED).judge(CHECK).outcome())
        .isEqualTo(Outcome.NOT_APPLICABLE);
  }

  @Test
  void judgeWhenItAcceptsAndSaysNothingThenUnknown() {
    assertThat(new Scene().port("redis", State.ACCEPTS).judge(CHECK).outcome())
        .isEqualTo(Outcome.UNKNOWN);
  }

  @Test
  void judgeWhenSilentThenUnknownWithTheReason() {
    Finding finding = new Scene().silent(Probes.port("redis"), Scene.DOMAIN).judge(CHECK);
    assertThat(finding.outcome()).isEqualTo(Outcome.UNKNOWN);
    assertThat(finding.unknownReason()).isEqualTo(UnknownReason.TIMED_OUT);
  }
}
