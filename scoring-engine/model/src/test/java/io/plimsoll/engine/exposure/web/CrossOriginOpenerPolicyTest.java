package io.plimsoll.engine.exposure.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.engine.evidence.Finding;
import io.plimsoll.engine.evidence.Outcome;
import io.plimsoll.engine.evidence.UnknownReason;
import io.plimsoll.engine.exposure.Probes;
import io.plimsoll.engine.exposure.Scene;
import io.plimsoll.engine.exposure.fact.CertificateTrust.Status;
import org.junit.jupiter.api.Test;

class CrossOriginOpenerPolicyTest {

  private static final String CHECK = "web.cross-origin-opener-policy";

  @Test
  void judgeWhenSameOriginThenPass() {
    assertThat(
            new Scene()
                .page("Cross-Origin-Opener-Policy: same-origin; report-to=\"coop\"")
                .judge(CHECK)
                .outcome())
        .isEqualTo(Outcome.PASS);
  }

  @Test
  void judgeWhenPopupsAllowedThenPass() {
    assertThat(
            new Scene()
                .page("Cross-Origin-Opener-Policy: noopener-allow-popups")
                .judge(CHECK)
                .outcome())
        .isEqualTo(Outcome.PASS);
  }

  @Test
  void judgeWhenMissingThenFail() {
    assertThat(new Scene().page().judge(CHECK).outcome()).isEqualTo(Outcome.FAIL);
  }

  @Test
  void judgeWhenQuotedThenFail() {
    assertThat(
            new Scene().page("Cross-Origin-Opener-Policy: \"same-origin\"").judge(CHECK).outcome())
        .isEqualTo(Outcome.FAIL);
  }

  @Test
  void judgeWhenGivenTwiceThenFail() {
    assertThat(
            new Scene()
                .page(
                    "Cross-Origin-Opener-Policy: same-origin",
                    "Cross-Origin-Opener-Policy: same-origin")
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
