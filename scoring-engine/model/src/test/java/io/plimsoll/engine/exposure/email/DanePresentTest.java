package io.plimsoll.engine.exposure.email;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.engine.evidence.Finding;
import io.plimsoll.engine.evidence.Outcome;
import io.plimsoll.engine.evidence.UnknownReason;
import io.plimsoll.engine.exposure.Probes;
import io.plimsoll.engine.exposure.Scene;
import io.plimsoll.engine.exposure.fact.DnsRecord;
import io.plimsoll.engine.exposure.fact.DnssecStatus;
import io.plimsoll.engine.exposure.fact.DnssecStatus.Validation;
import java.util.List;
import org.junit.jupiter.api.Test;

class DanePresentTest {

  private static final String CHECK = "email.dane-present";

  private static final String NAME = "_25._tcp.mail.example.sg";

  private static Scene tlsa(int usage, Validation validation, Scene scene) {
    return scene
        .records(NAME, "TLSA", List.of(new DnsRecord.Tlsa(usage, 1, 1, "ab".repeat(32))))
        .see(Probes.DNSSEC, NAME, new DnssecStatus(NAME, validation, true, true, ""));
  }

  @Test
  void judgeWhenRecordsValidateThenPass() {
    assertThat(tlsa(3, Validation.SECURE, new Scene().mx("mail.example.sg")).judge(CHECK).outcome())
        .isEqualTo(Outcome.PASS);
  }

  @Test
  void judgeWhenRecordsAreUnsignedThenFail() {
    assertThat(
            tlsa(3, Validation.INSECURE, new Scene().mx("mail.example.sg")).judge(CHECK).outcome())
        .isEqualTo(Outcome.FAIL);
  }

  @Test
  void judgeWhenRecordsAreBogusThenFail() {
    assertThat(tlsa(3, Validation.BOGUS, new Scene().mx("mail.example.sg")).judge(CHECK).outcome())
        .isEqualTo(Outcome.FAIL);
  }

  @Test
  void judgeWhenUsageIsNotForMailThenFail() {
    assertThat(tlsa(1, Validation.SECURE, new Scene().mx("mail.example.sg")).judge(CHECK).outcome())
        .isEqualTo(Outcome.FAIL);
  }

  @Test
  void judgeWhenValidatorCouldNotTellThenUnknown() {
    assertThat(
            tlsa(3, Validation.INDETERMINATE, new Scene().mx("mail.example.sg"))
                .judge(CHECK)
                .outcome())
        .isEqualTo(Outcome.UNKNOWN);
  }

  @Test
  void judgeWhenNoRecordThenFail() {
    assertThat(
            new Scene()
                .mx("mail.example.sg")
                .records(NAME, "TLSA", List.of())
                .judge(CHECK)
                .outcome())
        .isEqualTo(Outcome.FAIL);
  }

  @Test
  void judgeWhenNoMailThenNotApplicable() {
    assertThat(new Scene().mx("").judge(CHECK).outcome()).isEqualTo(Outcome.NOT_APPLICABLE);
  }

  @Test
  void judgeWhenSilentThenUnknownWithTheReason() {
    Finding finding =
        new Scene().mx("mail.example.sg").silent(Probes.dns("TLSA"), NAME).judge(CHECK);
    assertThat(finding.outcome()).isEqualTo(Outcome.UNKNOWN);
    assertThat(finding.unknownReason()).isEqualTo(UnknownReason.TIMED_OUT);
  }
}
