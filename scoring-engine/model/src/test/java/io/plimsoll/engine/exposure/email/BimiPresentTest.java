package io.plimsoll.engine.exposure.email;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.engine.evidence.Finding;
import io.plimsoll.engine.evidence.Outcome;
import io.plimsoll.engine.evidence.UnknownReason;
import io.plimsoll.engine.exposure.Probes;
import io.plimsoll.engine.exposure.Scene;
import org.junit.jupiter.api.Test;

class BimiPresentTest {

  private static final String CHECK = "email.bimi-present";

  @Test
  void judgeWhenMarkAndCertificateArePublishedThenPass() {
    assertThat(
            new Scene()
                .txt(
                    "default._bimi.example.sg",
                    "v=BIMI1; l=https://example.sg/mark.svg; a=https://example.sg/mark.pem")
                .judge(CHECK)
                .outcome())
        .isEqualTo(Outcome.PASS);
  }

  @Test
  void judgeWhenCertificateIsMissingThenPartial() {
    assertThat(
            new Scene()
                .txt("default._bimi.example.sg", "v=BIMI1; l=https://example.sg/mark.svg")
                .judge(CHECK)
                .outcome())
        .isEqualTo(Outcome.PARTIAL);
  }

  @Test
  void judgeWhenRecordIsMalformedThenFail() {
    assertThat(
            new Scene()
                .txt("default._bimi.example.sg", "v=BIMI1; l=http://example.sg/mark.svg")
                .judge(CHECK)
                .outcome())
        .isEqualTo(Outcome.FAIL);
  }

  @Test
  void judgeWhenNoRecordThenFail() {
    assertThat(new Scene().txt("default._bimi.example.sg").judge(CHECK).outcome())
        .isEqualTo(Outcome.FAIL);
  }

  @Test
  void judgeWhenMarkIsDeclinedThenNotApplicable() {
    assertThat(new Scene().txt("default._bimi.example.sg", "v=BIMI1; l=;").judge(CHECK).outcome())
        .isEqualTo(Outcome.NOT_APPLICABLE);
  }

  @Test
  void judgeWhenSilentThenUnknownWithTheReason() {
    Finding finding =
        new Scene().silent(Probes.dns("TXT"), "default._bimi.example.sg").judge(CHECK);
    assertThat(finding.outcome()).isEqualTo(Outcome.UNKNOWN);
    assertThat(finding.unknownReason()).isEqualTo(UnknownReason.TIMED_OUT);
  }
}
