package io.plimsoll.engine.exposure.vendor;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.engine.evidence.Finding;
import io.plimsoll.engine.evidence.Outcome;
import io.plimsoll.engine.evidence.UnknownReason;
import io.plimsoll.engine.exposure.Probes;
import io.plimsoll.engine.exposure.Scene;
import org.junit.jupiter.api.Test;

class FewMailSendersTest {

  private static final String CHECK = "vendor.few-mail-senders";

  private static Finding policy(int strangers, String... more) {
    StringBuilder terms = new StringBuilder("v=spf1 ");
    for (int i = 0; i < strangers; i++) {
      terms.append("include:spf.sender").append(i).append(".example ");
    }
    return new Scene().txt(Scene.DOMAIN, terms + String.join(" ", more) + " -all").judge(CHECK);
  }

  @Test
  void judgeWhenFiveThenPassAndSixThenPartialAndNineThenFail() {
    assertThat(policy(5).outcome()).isEqualTo(Outcome.PASS);
    assertThat(policy(6).outcome()).isEqualTo(Outcome.PARTIAL);
    assertThat(policy(8).outcome()).isEqualTo(Outcome.PARTIAL);
    assertThat(policy(9).outcome()).isEqualTo(Outcome.FAIL);
  }

  @Test
  void judgeWhenSeveralNamesAreOneVendorsThenCountedOnce() {
    Finding finding = policy(4, "include:mail.zendesk.com", "include:support.zendesk.com");
    assertThat(finding.outcome()).isEqualTo(Outcome.PASS);
    assertThat(finding.evidence().get("senders")).contains("Zendesk").doesNotContain("zendesk.com");
  }

  @Test
  void judgeWhenThereIsNoPolicyThenNotApplicable() {
    assertThat(new Scene().txt(Scene.DOMAIN, "hello").judge(CHECK).outcome())
        .isEqualTo(Outcome.NOT_APPLICABLE);
  }

  @Test
  void judgeWhenSilentThenUnknownWithTheReason() {
    Finding finding = new Scene().silent(Probes.dns("TXT"), Scene.DOMAIN).judge(CHECK);
    assertThat(finding.unknownReason()).isEqualTo(UnknownReason.TIMED_OUT);
  }
}
