package io.plimsoll.engine.exposure.dns;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.engine.evidence.Finding;
import io.plimsoll.engine.evidence.Outcome;
import io.plimsoll.engine.evidence.UnknownReason;
import io.plimsoll.engine.exposure.Probes;
import io.plimsoll.engine.exposure.Scene;
import io.plimsoll.engine.exposure.fact.DnssecStatus.Validation;
import org.junit.jupiter.api.Test;

class DnssecSecureTest {

  private static final String CHECK = "dns.dnssec-secure";

  @Test
  void judgeWhenSignedAndValidThenPass() {
    assertThat(new Scene().dnssec(Validation.SECURE, true).judge(CHECK).outcome())
        .isEqualTo(Outcome.PASS);
  }

  @Test
  void judgeWhenNotSignedThenFail() {
    assertThat(new Scene().dnssec(Validation.INSECURE, false).judge(CHECK).outcome())
        .isEqualTo(Outcome.FAIL);
  }

  @Test
  void judgeWhenSignedButNotDelegatedThenPartial() {
    assertThat(new Scene().dnssec(Validation.INSECURE, true).judge(CHECK).outcome())
        .isEqualTo(Outcome.PARTIAL);
  }

  @Test
  void judgeWhenBogusThenFail() {
    assertThat(new Scene().dnssec(Validation.BOGUS, true).judge(CHECK).outcome())
        .isEqualTo(Outcome.FAIL);
  }

  @Test
  void judgeWhenIndeterminateThenUnknown() {
    assertThat(new Scene().dnssec(Validation.INDETERMINATE, true).judge(CHECK).outcome())
        .isEqualTo(Outcome.UNKNOWN);
  }

  @Test
  void judgeWhenSilentThenUnknownWithTheReason() {
    Finding finding = new Scene().silent(Probes.DNSSEC, Scene.DOMAIN).judge(CHECK);
    assertThat(finding.outcome()).isEqualTo(Outcome.UNKNOWN);
    assertThat(finding.unknownReason()).isEqualTo(UnknownReason.TIMED_OUT);
  }
}
