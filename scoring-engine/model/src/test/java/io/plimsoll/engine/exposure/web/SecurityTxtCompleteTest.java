package io.plimsoll.engine.exposure.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.engine.evidence.Finding;
import io.plimsoll.engine.evidence.Outcome;
import io.plimsoll.engine.evidence.UnknownReason;
import io.plimsoll.engine.exposure.Probes;
import io.plimsoll.engine.exposure.Scene;
import org.junit.jupiter.api.Test;

class SecurityTxtCompleteTest {

  private static final String CHECK = "web.security-txt-complete";

  @Test
  void judgeWhenSignedCurrentAndAtHomeThenPass() {
    assertThat(
            new Scene()
                .file(
                    "https://example.sg/.well-known/security.txt",
                    200,
                    """
                    -----BEGIN PGP SIGNED MESSAGE-----
                    Hash: SHA256

                    Contact: mailto:security@example.sg
                    Expires: 2027-06-01T00:00:00z
                    Canonical: https://example.sg/.well-known/security.txt
                    -----BEGIN PGP SIGNATURE-----
                    """)
                .judge(CHECK)
                .outcome())
        .isEqualTo(Outcome.PASS);
  }

  @Test
  void judgeWhenNotSignedThenPartial() {
    assertThat(
            new Scene()
                .file(
                    "https://example.sg/.well-known/security.txt",
                    200,
                    """
                    Contact: mailto:security@example.sg
                    Expires: 2027-06-01T00:00:00Z
                    Canonical: https://example.sg/.well-known/security.txt
                    """)
                .judge(CHECK)
                .outcome())
        .isEqualTo(Outcome.PARTIAL);
  }

  @Test
  void judgeWhenItBelongsElsewhereThenFail() {
    assertThat(
            new Scene()
                .file(
                    "https://example.sg/.well-known/security.txt",
                    200,
                    """
                    Contact: mailto:security@example.sg
                    Expires: 2027-06-01T00:00:00Z
                    Canonical: https://other.example/.well-known/security.txt
                    """)
                .judge(CHECK)
                .outcome())
        .isEqualTo(Outcome.FAIL);
  }

  @Test
  void judgeWhenThereIsNoneThenNotApplicable() {
    assertThat(
            new Scene()
                .file("https://example.sg/.well-known/security.txt", 404, "")
                .judge(CHECK)
                .outcome())
        .isEqualTo(Outcome.NOT_APPLICABLE);
  }

  @Test
  void judgeWhenSilentThenUnknownWithTheReason() {
    Finding finding =
        new Scene().silent(Probes.HTTP, "https://example.sg/.well-known/security.txt").judge(CHECK);
    assertThat(finding.outcome()).isEqualTo(Outcome.UNKNOWN);
    assertThat(finding.unknownReason()).isEqualTo(UnknownReason.TIMED_OUT);
  }
}
