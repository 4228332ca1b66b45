package io.plimsoll.engine.exposure.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.engine.evidence.Finding;
import io.plimsoll.engine.evidence.Outcome;
import io.plimsoll.engine.evidence.UnknownReason;
import io.plimsoll.engine.exposure.Probes;
import io.plimsoll.engine.exposure.Scene;
import io.plimsoll.engine.exposure.fact.CertificateTrust.Status;
import org.junit.jupiter.api.Test;

class CookiesSameSiteTest {

  private static final String CHECK = "web.cookies-same-site";

  @Test
  void judgeWhenLaxThenPass() {
    assertThat(
            new Scene()
                .page("Set-Cookie: SESSIONID=1; Secure; SameSite=Lax")
                .judge(CHECK)
                .outcome())
        .isEqualTo(Outcome.PASS);
  }

  @Test
  void judgeWhenNoneThenFail() {
    assertThat(
            new Scene()
                .page("Set-Cookie: SESSIONID=1; Secure; SameSite=None")
                .judge(CHECK)
                .outcome())
        .isEqualTo(Outcome.FAIL);
  }

  @Test
  void judgeWhenUnknownWordThenFail() {
    assertThat(
            new Scene()
                .page("Set-Cookie: SESSIONID=1; Secure; SameSite=Maybe")
                .judge(CHECK)
                .outcome())
        .isEqualTo(Outcome.FAIL);
  }

  @Test
  void judgeWhenMissingThenPartial() {
    assertThat(new Scene().page("Set-Cookie: SESSIONID=1; Secure").judge(CHECK).outcome())
        .isEqualTo(Outcome.PARTIAL);
  }

  @Test
  void judgeWhenNoSessionThenNotApplicable() {
    assertThat(new Scene().page("Set-Cookie: colour=blue").judge(CHECK).outcome())
        .isEqualTo(Outcome.NOT_APPLICABLE);
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
