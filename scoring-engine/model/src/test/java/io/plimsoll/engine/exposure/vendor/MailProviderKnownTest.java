package io.plimsoll.engine.exposure.vendor;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.engine.evidence.Finding;
import io.plimsoll.engine.evidence.Outcome;
import io.plimsoll.engine.evidence.UnknownReason;
import io.plimsoll.engine.exposure.Probes;
import io.plimsoll.engine.exposure.Scene;
import org.junit.jupiter.api.Test;

class MailProviderKnownTest {

  private static final String CHECK = "vendor.mail-provider-known";

  private static Outcome outcome(String... hosts) {
    return new Scene().mx(hosts).judge(CHECK).outcome();
  }

  @Test
  void judgeWhenAKnownProviderOrTheCompanyItselfThenPass() {
    assertThat(outcome("aspmx.l.google.com")).isEqualTo(Outcome.PASS);
    assertThat(outcome("mx." + Scene.DOMAIN)).isEqualTo(Outcome.PASS);
  }

  @Test
  void judgeWhenNobodyKnowsTheHostThenFail() {
    assertThat(outcome("mx.example.net")).isEqualTo(Outcome.FAIL);
    assertThat(outcome("aspmx.l.google.com.example.net")).isEqualTo(Outcome.FAIL);
  }

  @Test
  void judgeWhenSomeHostsAreKnownThenPartial() {
    assertThat(outcome("aspmx.l.google.com", "mx.example.net")).isEqualTo(Outcome.PARTIAL);
  }

  @Test
  void judgeWhenTheDomainTakesNoMailThenNotApplicable() {
    assertThat(outcome("")).isEqualTo(Outcome.NOT_APPLICABLE);
  }

  @Test
  void judgeWhenSilentThenUnknownWithTheReason() {
    Finding finding = new Scene().silent(Probes.dns("MX"), Scene.DOMAIN).judge(CHECK);
    assertThat(finding.unknownReason()).isEqualTo(UnknownReason.TIMED_OUT);
  }
}
