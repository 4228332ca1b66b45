package io.plimsoll.engine.exposure.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.engine.evidence.Finding;
import io.plimsoll.engine.evidence.Outcome;
import io.plimsoll.engine.evidence.UnknownReason;
import io.plimsoll.engine.exposure.Probes;
import io.plimsoll.engine.exposure.Scene;
import org.junit.jupiter.api.Test;

class HttpsRedirectTest {

  private static final String CHECK = "web.https-redirect";

  @Test
  void judgeWhenLedToHttpsThenPass() {
    assertThat(new Scene().way("http://example.sg/", "https://example.sg/").judge(CHECK).outcome())
        .isEqualTo(Outcome.PASS);
  }

  @Test
  void judgeWhenServedOverHttpThenFail() {
    assertThat(new Scene().way("http://example.sg/").judge(CHECK).outcome())
        .isEqualTo(Outcome.FAIL);
  }

  @Test
  void judgeWhenOverHttpFirstThenPartial() {
    assertThat(
            new Scene()
                .way("http://example.sg/", "http://www.example.sg/", "https://www.example.sg/")
                .judge(CHECK)
                .outcome())
        .isEqualTo(Outcome.PARTIAL);
  }

  @Test
  void judgeWhenEveryHostIsBuiltIntoBrowsersThenPass() {
    Scene scene = new Scene().way("http://example.sg/", "http://www.example.sg/");
    assertThat(scene.preloaded("example.sg", "example.sg").judge(CHECK).outcome())
        .isEqualTo(Outcome.FAIL);
    assertThat(scene.preloaded("www.example.sg", "example.sg").judge(CHECK).outcome())
        .isEqualTo(Outcome.PASS);
  }

  @Test
  void judgeWhenLedToHttpOnlyThenFail() {
    assertThat(
            new Scene().way("http://example.sg/", "http://www.example.sg/").judge(CHECK).outcome())
        .isEqualTo(Outcome.FAIL);
  }

  @Test
  void judgeWhenSilentThenUnknownWithTheReason() {
    Finding finding = new Scene().silent(Probes.HTTP, "http://example.sg/").judge(CHECK);
    assertThat(finding.outcome()).isEqualTo(Outcome.UNKNOWN);
    assertThat(finding.unknownReason()).isEqualTo(UnknownReason.TIMED_OUT);
  }
}
