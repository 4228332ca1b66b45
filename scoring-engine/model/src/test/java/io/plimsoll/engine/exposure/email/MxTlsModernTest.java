package io.plimsoll.engine.exposure.email;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.engine.evidence.Finding;
import io.plimsoll.engine.evidence.Outcome;
import io.plimsoll.engine.evidence.UnknownReason;
import io.plimsoll.engine.exposure.Probes;
import io.plimsoll.engine.exposure.Scene;
import io.plimsoll.engine.exposure.TestTls;
import io.plimsoll.engine.exposure.fact.MailServer;
import io.plimsoll.engine.exposure.fact.TlsVersion;
import org.junit.jupiter.api.Test;

class MxTlsModernTest {

  private static final String CHECK = "email.mx-tls-modern";

  @Test
  void judgeWhenOnlyModernVersionsThenPass() {
    assertThat(
            TestTls.server()
                .accepts(TlsVersion.TLS_1_2)
                .accepts(TlsVersion.TLS_1_3)
                .mail()
                .judge(CHECK)
                .outcome())
        .isEqualTo(Outcome.PASS);
  }

  @Test
  void judgeWhenOldVersionsAsWellThenPartial() {
    assertThat(
            TestTls.server()
                .accepts(TlsVersion.TLS_1_0)
                .accepts(TlsVersion.TLS_1_2)
                .mail()
                .judge(CHECK)
                .outcome())
        .isEqualTo(Outcome.PARTIAL);
  }

  @Test
  void judgeWhenOnlyOldVersionsThenFail() {
    assertThat(TestTls.server().accepts(TlsVersion.TLS_1_0).mail().judge(CHECK).outcome())
        .isEqualTo(Outcome.FAIL);
  }

  @Test
  void judgeWhenNoVersionWasAgreedThenUnknown() {
    assertThat(TestTls.server().mail().judge(CHECK).outcome()).isEqualTo(Outcome.UNKNOWN);
  }

  @Test
  void judgeWhenNoTlsThenNotApplicable() {
    assertThat(
            new Scene()
                .mx("mail.example.sg")
                .mailServer("mail.example.sg", MailServer.StartTls.NOT_OFFERED)
                .judge(CHECK)
                .outcome())
        .isEqualTo(Outcome.NOT_APPLICABLE);
  }

  @Test
  void judgeWhenSilentThenUnknownWithTheReason() {
    Finding finding =
        new Scene().mx("mail.example.sg").silent(Probes.SMTP, "mail.example.sg").judge(CHECK);
    assertThat(finding.outcome()).isEqualTo(Outcome.UNKNOWN);
    assertThat(finding.unknownReason()).isEqualTo(UnknownReason.TIMED_OUT);
  }
}
