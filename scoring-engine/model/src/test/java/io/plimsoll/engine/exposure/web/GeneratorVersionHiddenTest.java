package io.plimsoll.engine.exposure.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.engine.evidence.Finding;
import io.plimsoll.engine.evidence.Outcome;
import io.plimsoll.engine.evidence.UnknownReason;
import io.plimsoll.engine.exposure.Probes;
import io.plimsoll.engine.exposure.Scene;
import io.plimsoll.engine.exposure.fact.CertificateTrust.Status;
import org.junit.jupiter.api.Test;

class GeneratorVersionHiddenTest {

  private static final String CHECK = "web.generator-version-hidden";

  @Test
  void judgeWhenNoneThenPass() {
    assertThat(
            new Scene().html("<meta name=\"generator\" content=\"Hugo\">").judge(CHECK).outcome())
        .isEqualTo(Outcome.PASS);
  }

  @Test
  void judgeWhenVersionIsToldThenFail() {
    assertThat(
            new Scene()
                .html("<meta name=\"generator\" content=\"WordPress 5.8.1\">")
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
