package io.plimsoll.engine.exposure.email;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.engine.evidence.Finding;
import io.plimsoll.engine.evidence.Outcome;
import io.plimsoll.engine.evidence.UnknownReason;
import io.plimsoll.engine.exposure.Probes;
import io.plimsoll.engine.exposure.Scene;
import org.junit.jupiter.api.Test;

class MxDeclaredTest {

  private static final String CHECK = "email.mx-declared";

  @Test
  void judgeWhenExchangersAreNamedThenPass() {
    assertThat(new Scene().mx("mail.example.sg").judge(CHECK).outcome()).isEqualTo(Outcome.PASS);
  }

  @Test
  void judgeWhenNullMxAloneThenPass() {
    assertThat(new Scene().mx("").judge(CHECK).outcome()).isEqualTo(Outcome.PASS);
  }

  @Test
  void judgeWhenNoRecordThenPartial() {
    assertThat(new Scene().mx().judge(CHECK).outcome()).isEqualTo(Outcome.PARTIAL);
  }

  @Test
  void judgeWhenNullMxBesideOthersThenFail() {
    assertThat(new Scene().mx("", "mail.example.sg").judge(CHECK).outcome())
        .isEqualTo(Outcome.FAIL);
  }

  @Test
  void judgeWhenSilentThenUnknownWithTheReason() {
    Finding finding = new Scene().silent(Probes.dns("MX"), Scene.DOMAIN).judge(CHECK);
    assertThat(finding.outcome()).isEqualTo(Outcome.UNKNOWN);
    assertThat(finding.unknownReason()).isEqualTo(UnknownReason.TIMED_OUT);
  }
}
