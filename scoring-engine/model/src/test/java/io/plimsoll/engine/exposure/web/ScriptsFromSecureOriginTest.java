package io.plimsoll.engine.exposure.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.engine.evidence.Finding;
import io.plimsoll.engine.evidence.Outcome;
import io.plimsoll.engine.evidence.UnknownReason;
import io.plimsoll.engine.exposure.Probes;
import io.plimsoll.engine.exposure.Scene;
import io.plimsoll.engine.exposure.fact.CertificateTrust.Status;
import org.junit.jupiter.api.Test;

class ScriptsFromSecureOriginTest {

  private static final String CHECK = "web.scripts-from-secure-origin";

  @Test
  void judgeWhenOwnScriptThenPass() {
    assertThat(new Scene().html("<script src=\"/a.js\"></script>").judge(CHECK).outcome())
        .isEqualTo(Outcome.PASS);
  }

  @Test
  void judgeWhenForeignWithFingerprintThenPass() {
    assertThat(
            new Scene()
                .html("<script src=\"https://cdn.sg/a.js\" integrity=\"sha384-x\"></script>")
                .judge(CHECK)
                .outcome())
        .isEqualTo(Outcome.PASS);
  }

  @Test
  void judgeWhenForeignWithoutThenPartial() {
    assertThat(new Scene().html("<script src=\"//cdn.sg/a.js\"></script>").judge(CHECK).outcome())
        .isEqualTo(Outcome.PARTIAL);
  }

  @Test
  void judgeWhenOverHttpThenFail() {
    assertThat(
            new Scene().html("<script src='http://cdn.sg/a.js'></script>").judge(CHECK).outcome())
        .isEqualTo(Outcome.FAIL);
  }

  @Test
  void judgeWhenCommentedThenPass() {
    assertThat(
            new Scene()
                .html("<!-- <script src='http://cdn.sg/a.js'></script> -->")
                .judge(CHECK)
                .outcome())
        .isEqualTo(Outcome.PASS);
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
