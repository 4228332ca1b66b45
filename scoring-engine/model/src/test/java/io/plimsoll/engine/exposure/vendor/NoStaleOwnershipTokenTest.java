package io.plimsoll.engine.exposure.vendor;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.engine.evidence.Confidence;
import io.plimsoll.engine.evidence.Finding;
import io.plimsoll.engine.evidence.Outcome;
import io.plimsoll.engine.evidence.UnknownReason;
import io.plimsoll.engine.exposure.Probes;
import io.plimsoll.engine.exposure.Scene;
import org.junit.jupiter.api.Test;

class NoStaleOwnershipTokenTest {

  private static final String CHECK = "vendor.no-stale-ownership-token";

  private static final String[] TOKENS = {
    "docusign=1",
    "slack-domain-verification=2",
    "dropbox-domain-verification=3",
    "canva-site-verification=4"
  };

  @Test
  void judgeWhenThereIsNoneThenPass() {
    assertThat(new Scene().txt(Scene.DOMAIN, "v=spf1 -all").judge(CHECK).outcome())
        .isEqualTo(Outcome.PASS);
  }

  @Test
  void judgeWhenTheServiceAlsoShowsElsewhereThenPass() {
    Scene scene = new Scene().txt(Scene.DOMAIN, "MS=ms1").mx("x.mail.protection.outlook.com");
    assertThat(scene.judge(CHECK).outcome()).isEqualTo(Outcome.PASS);
  }

  @Test
  void judgeWhenOneIsAloneThenPartial() {
    assertThat(new Scene().txt(Scene.DOMAIN, TOKENS[0]).judge(CHECK).outcome())
        .isEqualTo(Outcome.PARTIAL);
  }

  @Test
  void judgeWhenFourAreAloneThenFailButUnsure() {
    Finding finding = new Scene().txt(Scene.DOMAIN, TOKENS).judge(CHECK);
    assertThat(finding.outcome()).isEqualTo(Outcome.FAIL);
    assertThat(finding.confidence()).isEqualTo(Confidence.LOW);
  }

  @Test
  void judgeWhenSilentThenUnknownWithTheReason() {
    Finding finding = new Scene().silent(Probes.dns("TXT"), Scene.DOMAIN).judge(CHECK);
    assertThat(finding.unknownReason()).isEqualTo(UnknownReason.TIMED_OUT);
  }
}
