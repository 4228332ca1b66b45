package io.plimsoll.engine.exposure.vendor;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.engine.evidence.Confidence;
import io.plimsoll.engine.evidence.Finding;
import io.plimsoll.engine.evidence.Outcome;
import io.plimsoll.engine.evidence.UnknownReason;
import io.plimsoll.engine.exposure.Probes;
import io.plimsoll.engine.exposure.Scene;
import org.junit.jupiter.api.Test;

class VendorNotInRecentIncidentTest {

  private static final String CHECK = "vendor.vendor-not-in-recent-incident";

  private static Scene zendesk() {
    return new Scene().txt(Scene.DOMAIN, "v=spf1 include:mail.zendesk.com -all");
  }

  @Test
  void judgeWhenTheFeedsKnowNothingThenPass() {
    assertThat(zendesk().incidents("zendesk").judge(CHECK).outcome()).isEqualTo(Outcome.PASS);
  }

  @Test
  void judgeWhenTheIncidentIsOlderThanAYearThenPass() {
    Finding finding = zendesk().incidents("zendesk", "2025-11-30").judge(CHECK);
    assertThat(finding.outcome()).isEqualTo(Outcome.PASS);
  }

  @Test
  void judgeWhenAnIncidentIsWithinTheYearThenFailAsSureAsTheVendorIsSeen() {
    Finding finding = zendesk().incidents("zendesk", "2025-12-01").judge(CHECK);
    assertThat(finding.outcome()).isEqualTo(Outcome.FAIL);
    assertThat(finding.confidence()).isEqualTo(Confidence.MEDIUM);
    assertThat(finding.summary()).contains("Zendesk");
  }

  @Test
  void judgeWhenSomeWereNotSearchedThenPassIsLessSure() {
    Finding finding = zendesk().mx("aspmx.l.google.com").incidents("zendesk").judge(CHECK);
    assertThat(finding.outcome()).isEqualTo(Outcome.PASS);
    assertThat(finding.confidence()).isEqualTo(Confidence.MEDIUM);
  }

  @Test
  void judgeWhenNoFeedWasSearchedThenUnknown() {
    assertThat(zendesk().judge(CHECK).unknownReason()).isEqualTo(UnknownReason.NOT_ATTEMPTED);
  }

  @Test
  void judgeWhenNobodyShowsThenNotApplicable() {
    assertThat(new Scene().txt(Scene.DOMAIN, "hello").judge(CHECK).outcome())
        .isEqualTo(Outcome.NOT_APPLICABLE);
  }

  @Test
  void judgeWhenSilentThenUnknownWithTheReason() {
    Finding finding = new Scene().silent(Probes.dns("TXT"), Scene.DOMAIN).judge(CHECK);
    assertThat(finding.unknownReason()).isEqualTo(UnknownReason.TIMED_OUT);
  }
}
