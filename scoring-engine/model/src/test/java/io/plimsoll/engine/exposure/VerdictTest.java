package io.plimsoll.engine.exposure;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.engine.basics.Text;
import io.plimsoll.engine.evidence.Finding;
import org.junit.jupiter.api.Test;

class VerdictTest {
  private static final int LONG = 60_000;

  @Test
  void judgeWhenAStrangersRecordIsVeryLongThenTheFindingIsNot() {
    Scene scene = new Scene().txt(Scene.DOMAIN, "v=spf1 " + "x".repeat(LONG));

    Finding finding = scene.judge("email.spf-valid");

    assertThat(finding.summary()).hasSizeLessThanOrEqualTo(1_001);
    assertThat(finding.evidence().values())
        .allSatisfy(value -> assertThat(value).hasSizeLessThanOrEqualTo(4_001));
  }

  @Test
  void startWhenCutWithinACharacterThenTheWholeOfItGoes() {
    assertThat(Text.start("ab\ud83d\ude00c", 3)).isEqualTo("ab\u2026");
    assertThat(Text.start("ab\ud83d\ude00c", 4)).isEqualTo("ab\ud83d\ude00\u2026");
    assertThat(Text.start("abc", 3)).isEqualTo("abc");
  }
}
