package io.plimsoll.engine.exposure.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.engine.evidence.Finding;
import io.plimsoll.engine.evidence.Outcome;
import io.plimsoll.engine.evidence.UnknownReason;
import io.plimsoll.engine.exposure.Probes;
import io.plimsoll.engine.exposure.Scene;
import org.junit.jupiter.api.Test;

class SecurityTxtPresentTest {

  private static final String CHECK = "web.security-txt-present";

  @Test
  void judgeWhenCurrentThenPass() {
    assertThat(
            new Scene()
                .file(
                    "https://example.sg/.well-known/security.txt",
                    200,
                    "Contact: mailto:a@example.sg\nExpires: 2027-06-01T00:00:00Z\n")
                .judge(CHECK)
                .outcome())
        .isEqualTo(Outcome.PASS);
  }

  @Test
  void judgeWhenExpiredThenPartial() {
    assertThat(
            new Scene()
                .file(
                    "https://example.sg/.well-known/security.txt",
                    200,
                    "Contact: mailto:a@example.sg\nExpires: 2025-06-01T00:00:00Z\n")
                .judge(CHECK)
                .outcome())
        .isEqualTo(Outcome.PARTIAL);
  }

  @Test
  void judgeWhenMissingThenFail() {
    assertThat(
            new Scene()
                .file("https://example.sg/.well-known/security.txt", 404, "")
                .judge(CHECK)
                .outcome())
        .isEqualTo(Outcome.FAIL);
  }

  @Test
  void judgeWhenNoContactThenFail() {
    assertThat(
            new Scene()
                .file(
                    "https://example.sg/.well-known/security.txt",
                    200,
                    "Expires: 2027-06-01T00:00:00Z\n")
                .judge(CHECK)
                .outcome())
        .isEqualTo(Outcome.FAIL);
  }

  @Test
  void judgeWhenSiteFailsThenUnknown() {
    assertThat(
            new Scene()
                .file("https://example.sg/.well-known/security.txt", 502, "")
                .judge(CHECK)
                .outcome())
        .isEqualTo(Outcome.UNKNOWN);
  }

  @Test
  void judgeWhenSilentThenUnknownWithTheReason() {
    Finding finding =
        new Scene().silent(Probes.HTTP, "https://example.sg/.well-known/security.txt").judge(CHECK);
    assertThat(finding.outcome()).isEqualTo(Outcome.UNKNOWN);
    assertThat(finding.unknownReason()).isEqualTo(UnknownReason.TIMED_OUT);
  }
}
