package io.plimsoll.engine.exposure.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.engine.evidence.Finding;
import io.plimsoll.engine.evidence.Outcome;
import io.plimsoll.engine.evidence.UnknownReason;
import io.plimsoll.engine.exposure.Probes;
import io.plimsoll.engine.exposure.Scene;
import org.junit.jupiter.api.Test;

class RobotsTellsNoSecretsTest {

  private static final String CHECK = "web.robots-tells-no-secrets";

  @Test
  void judgeWhenHarmlessThenPass() {
    assertThat(
            new Scene()
                .file(
                    "https://example.sg/robots.txt",
                    200,
                    "User-agent: *\nDisallow: /search\nDisallow: /wp-admin/\n")
                .judge(CHECK)
                .outcome())
        .isEqualTo(Outcome.PASS);
  }

  @Test
  void judgeWhenBackupsAreNamedThenFail() {
    assertThat(
            new Scene()
                .file("https://example.sg/robots.txt", 200, "Disallow: /old-backup/\n")
                .judge(CHECK)
                .outcome())
        .isEqualTo(Outcome.FAIL);
  }

  @Test
  void judgeWhenThereIsNoneThenNotApplicable() {
    assertThat(new Scene().file("https://example.sg/robots.txt", 404, "").judge(CHECK).outcome())
        .isEqualTo(Outcome.NOT_APPLICABLE);
  }

  @Test
  void judgeWhenSilentThenUnknownWithTheReason() {
    Finding finding = new Scene().silent(Probes.HTTP, "https://example.sg/robots.txt").judge(CHECK);
    assertThat(finding.outcome()).isEqualTo(Outcome.UNKNOWN);
    assertThat(finding.unknownReason()).isEqualTo(UnknownReason.TIMED_OUT);
  }
}
