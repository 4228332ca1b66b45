package io.plimsoll.engine.exposure.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.engine.evidence.Finding;
import io.plimsoll.engine.evidence.Outcome;
import io.plimsoll.engine.evidence.UnknownReason;
import io.plimsoll.engine.exposure.Probes;
import io.plimsoll.engine.exposure.Scene;
import org.junit.jupiter.api.Test;

class MethodsLimitedTest {

  private static final String CHECK = "web.methods-limited";

  @Test
  void judgeWhenOnlyReadingThenPass() {
    assertThat(new Scene().options("Allow: GET, HEAD, POST, OPTIONS").judge(CHECK).outcome())
        .isEqualTo(Outcome.PASS);
  }

  @Test
  void judgeWhenTraceIsStatedThenFail() {
    assertThat(new Scene().options("Allow: GET, TRACE").judge(CHECK).outcome())
        .isEqualTo(Outcome.FAIL);
  }

  @Test
  void judgeWhenNothingIsStatedThenNotApplicable() {
    assertThat(new Scene().options().judge(CHECK).outcome()).isEqualTo(Outcome.NOT_APPLICABLE);
  }

  @Test
  void judgeWhenSilentThenUnknownWithTheReason() {
    Finding finding = new Scene().silent(Probes.HTTP_OPTIONS, "https://example.sg/").judge(CHECK);
    assertThat(finding.outcome()).isEqualTo(Outcome.UNKNOWN);
    assertThat(finding.unknownReason()).isEqualTo(UnknownReason.TIMED_OUT);
  }
}
