package io.plimsoll.engine.exposure.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.engine.evidence.Finding;
import io.plimsoll.engine.evidence.Outcome;
import io.plimsoll.engine.evidence.UnknownReason;
import io.plimsoll.engine.exposure.Probes;
import io.plimsoll.engine.exposure.Scene;
import io.plimsoll.engine.exposure.fact.CertificateTrust.Status;
import org.junit.jupiter.api.Test;

class NoMixedContentTest {

  private static final String CHECK = "web.no-mixed-content";

  @Test
  void judgeWhenEverythingIsEncryptedThenPass() {
    assertThat(
            new Scene()
                .html("<img src=\"https://cdn.example/a.png\"><a href=\"http://other.example/\">")
                .judge(CHECK)
                .outcome())
        .isEqualTo(Outcome.PASS);
  }

  @Test
  void judgeWhenAFrameIsNotThenFail() {
    assertThat(
            new Scene()
                .html("<iframe src=\"http://other.example/\"></iframe>")
                .judge(CHECK)
                .outcome())
        .isEqualTo(Outcome.FAIL);
  }

  @Test
  void judgeWhenAStyleIsNotThenFail() {
    assertThat(
            new Scene()
                .html("<link rel=stylesheet href=HTTP://cdn.example/a.css>")
                .judge(CHECK)
                .outcome())
        .isEqualTo(Outcome.FAIL);
  }

  @Test
  void judgeWhenAnImageIsNotThenPartial() {
    assertThat(new Scene().html("<img src=\"http://cdn.example/a.png\">").judge(CHECK).outcome())
        .isEqualTo(Outcome.PARTIAL);
  }

  @Test
  void judgeWhenALinkOnlyPointsThenPass() {
    assertThat(
            new Scene()
                .html("<link rel=\"canonical\" href=\"http://example.sg/\">")
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
