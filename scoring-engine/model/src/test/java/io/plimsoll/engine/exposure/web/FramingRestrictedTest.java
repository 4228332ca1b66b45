package io.plimsoll.engine.exposure.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.engine.evidence.Finding;
import io.plimsoll.engine.evidence.Outcome;
import io.plimsoll.engine.evidence.UnknownReason;
import io.plimsoll.engine.exposure.Probes;
import io.plimsoll.engine.exposure.Scene;
import io.plimsoll.engine.exposure.fact.CertificateTrust.Status;
import org.junit.jupiter.api.Test;

class FramingRestrictedTest {

  private static final String CHECK = "web.framing-restricted";

  @Test
  void judgeWhenPolicyNamesAncestorsThenPass() {
    assertThat(
            new Scene()
                .page("Content-Security-Policy: frame-ancestors 'self'")
                .judge(CHECK)
                .outcome())
        .isEqualTo(Outcome.PASS);
  }

  @Test
  void judgeWhenHeaderDeniesThenPass() {
    assertThat(new Scene().page("X-Frame-Options: DENY").judge(CHECK).outcome())
        .isEqualTo(Outcome.PASS);
  }

  @Test
  void judgeWhenMissingThenFail() {
    assertThat(new Scene().page().judge(CHECK).outcome()).isEqualTo(Outcome.FAIL);
  }

  @Test
  void judgeWhenPolicyAllowsAnybodyThenFail() {
    assertThat(
            new Scene()
                .page("Content-Security-Policy: frame-ancestors *", "X-Frame-Options: DENY")
                .judge(CHECK)
                .outcome())
        .isEqualTo(Outcome.FAIL);
  }

  @Test
  void judgeWhenTheSameHeaderIsRepeatedThenPass() {
    assertThat(
            new Scene()
                .page("X-Frame-Options: SAMEORIGIN", "X-Frame-Options: SAMEORIGIN")
                .judge(CHECK)
                .outcome())
        .isEqualTo(Outcome.PASS);
  }

  @Test
  void judgeWhenTwoValuesStandInOneHeaderThenFail() {
    assertThat(new Scene().page("X-Frame-Options: SAMEORIGIN, DENY").judge(CHECK).outcome())
        .isEqualTo(Outcome.FAIL);
  }

  @Test
  void judgeWhenSiteRefusesUsThenUnknown() {
    assertThat(new Scene().page(403, Status.TRUSTED, "").judge(CHECK).outcome())
        .isEqualTo(Outcome.UNKNOWN);
  }

  @Test
  void judgeWhenSilentThenUnknownWithTheReason() {
    Finding finding = new Scene().silent(Probes.HTTP, "https://example.sg/").judge(CHECK);
    assertThat(finding.outcome()).isEqualTo(Outcome.UNKNOWN);
    assertThat(finding.unknownReason()).isEqualTo(UnknownReason.TIMED_OUT);
  }
}
