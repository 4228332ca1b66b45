package io.plimsoll.engine.exposure.email;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.engine.evidence.Finding;
import io.plimsoll.engine.evidence.Outcome;
import io.plimsoll.engine.evidence.UnknownReason;
import io.plimsoll.engine.exposure.Probes;
import io.plimsoll.engine.exposure.Scene;
import io.plimsoll.engine.exposure.fact.MailServer.StartTls;
import org.junit.jupiter.api.Test;

class StarttlsOnEveryMxTest {

  private static final String CHECK = "email.starttls-on-every-mx";

  @Test
  void judgeWhenEveryHostEncryptsThenPass() {
    assertThat(
            new Scene()
                .mx("a.sg", "b.sg")
                .mailServer("a.sg", StartTls.NEGOTIATED)
                .mailServer("b.sg", StartTls.NEGOTIATED)
                .judge(CHECK)
                .outcome())
        .isEqualTo(Outcome.PASS);
  }

  @Test
  void judgeWhenOneHostDoesNotOfferThenFail() {
    assertThat(
            new Scene()
                .mx("a.sg", "b.sg")
                .mailServer("a.sg", StartTls.NEGOTIATED)
                .mailServer("b.sg", StartTls.NOT_OFFERED)
                .judge(CHECK)
                .outcome())
        .isEqualTo(Outcome.FAIL);
  }

  @Test
  void judgeWhenOneHostIsSilentThenUnknown() {
    assertThat(
            new Scene()
                .mx("a.sg", "b.sg")
                .mailServer("a.sg", StartTls.NEGOTIATED)
                .silent(Probes.SMTP, "b.sg")
                .judge(CHECK)
                .outcome())
        .isEqualTo(Outcome.UNKNOWN);
  }

  @Test
  void judgeWhenOneIsSilentAndOneRefusesThenFail() {
    assertThat(
            new Scene()
                .mx("a.sg", "b.sg")
                .silent(Probes.SMTP, "a.sg")
                .mailServer("b.sg", StartTls.REFUSED)
                .judge(CHECK)
                .outcome())
        .isEqualTo(Outcome.FAIL);
  }

  @Test
  void judgeWhenOurHandshakeFailsThenUnknown() {
    assertThat(
            new Scene()
                .mx("a.sg")
                .mailServer("a.sg", StartTls.HANDSHAKE_FAILED)
                .judge(CHECK)
                .outcome())
        .isEqualTo(Outcome.UNKNOWN);
  }

  @Test
  void judgeWhenNullMxThenNotApplicable() {
    assertThat(new Scene().mx("").judge(CHECK).outcome()).isEqualTo(Outcome.NOT_APPLICABLE);
  }

  @Test
  void judgeWhenSilentThenUnknownWithTheReason() {
    Finding finding = new Scene().silent(Probes.dns("MX"), Scene.DOMAIN).judge(CHECK);
    assertThat(finding.outcome()).isEqualTo(Outcome.UNKNOWN);
    assertThat(finding.unknownReason()).isEqualTo(UnknownReason.TIMED_OUT);
  }
}
