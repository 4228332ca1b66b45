package io.plimsoll.engine.exposure.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.engine.evidence.Finding;
import io.plimsoll.engine.evidence.Outcome;
import io.plimsoll.engine.evidence.UnknownReason;
import io.plimsoll.engine.exposure.Probes;
import io.plimsoll.engine.exposure.Scene;
import io.plimsoll.engine.exposure.fact.CertificateTrust.Status;
import org.junit.jupiter.api.Test;

class HstsTest {

  private static final String CHECK = "web.hsts";

  @Test
  void judgeWhenSixMonthsThenPass() {
    assertThat(
            new Scene().page("Strict-Transport-Security: max-age=15768000").judge(CHECK).outcome())
        .isEqualTo(Outcome.PASS);
  }

  @Test
  void judgeWhenOneDayThenPartial() {
    assertThat(new Scene().page("Strict-Transport-Security: max-age=86400").judge(CHECK).outcome())
        .isEqualTo(Outcome.PARTIAL);
  }

  @Test
  void judgeWhenMissingThenFail() {
    assertThat(new Scene().page().judge(CHECK).outcome()).isEqualTo(Outcome.FAIL);
  }

  @Test
  void judgeWhenBuiltIntoBrowsersThenPassWhateverTheHeader() {
    Finding finding =
        new Scene()
            .page("Strict-Transport-Security: max-age=0")
            .preloaded(Scene.DOMAIN, "sg")
            .judge(CHECK);
    assertThat(finding.outcome()).isEqualTo(Outcome.PASS);
    assertThat(finding.evidence().toString()).contains("hsts-preloaded", "sg");
    assertThat(new Scene().page().preloaded("other.sg", "sg").judge(CHECK).outcome())
        .isEqualTo(Outcome.FAIL);
  }

  @Test
  void judgeWhenSwitchedOffThenFail() {
    assertThat(new Scene().page("Strict-Transport-Security: max-age=0").judge(CHECK).outcome())
        .isEqualTo(Outcome.FAIL);
  }

  @Test
  void judgeWhenMalformedThenFail() {
    assertThat(new Scene().page("Strict-Transport-Security: max-age=year").judge(CHECK).outcome())
        .isEqualTo(Outcome.FAIL);
  }

  @Test
  void judgeWhenCertificateIsDistrustedThenFail() {
    assertThat(
            new Scene()
                .page(200, Status.SELF_SIGNED, "", "Strict-Transport-Security: max-age=31536000")
                .judge(CHECK)
                .outcome())
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
