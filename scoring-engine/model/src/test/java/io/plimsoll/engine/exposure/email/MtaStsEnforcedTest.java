package io.plimsoll.engine.exposure.email;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.engine.evidence.Finding;
import io.plimsoll.engine.evidence.Outcome;
import io.plimsoll.engine.evidence.UnknownReason;
import io.plimsoll.engine.exposure.Probes;
import io.plimsoll.engine.exposure.Scene;
import org.junit.jupiter.api.Test;

class MtaStsEnforcedTest {

  private static final String CHECK = "email.mta-sts-enforced";

  @Test
  void judgeWhenEnforcedThenPass() {
    assertThat(
            new Scene()
                .txt("_mta-sts.example.sg", "v=STSv1; id=1")
                .mx("mx.example.sg")
                .file(
                    "https://mta-sts.example.sg/.well-known/mta-sts.txt",
                    200,
                    "version: STSv1\nmode: enforce\nmx: mx.example.sg\nmax_age: 86400\n")
                .judge(CHECK)
                .outcome())
        .isEqualTo(Outcome.PASS);
  }

  @Test
  void judgeWhenTestingThenPartial() {
    assertThat(
            new Scene()
                .txt("_mta-sts.example.sg", "v=STSv1; id=1")
                .mx("mx.example.sg")
                .file(
                    "https://mta-sts.example.sg/.well-known/mta-sts.txt",
                    200,
                    "version: STSv1\nmode: testing\nmx: mx.example.sg\nmax_age: 86400\n")
                .judge(CHECK)
                .outcome())
        .isEqualTo(Outcome.PARTIAL);
  }

  @Test
  void judgeWhenSwitchedOffThenFail() {
    assertThat(
            new Scene()
                .txt("_mta-sts.example.sg", "v=STSv1; id=1")
                .mx("mx.example.sg")
                .file(
                    "https://mta-sts.example.sg/.well-known/mta-sts.txt",
                    200,
                    "version: STSv1\nmode: none\nmx: mx.example.sg\nmax_age: 86400\n")
                .judge(CHECK)
                .outcome())
        .isEqualTo(Outcome.FAIL);
  }

  @Test
  void judgeWhenExchangerIsNotCoveredThenFail() {
    assertThat(
            new Scene()
                .txt("_mta-sts.example.sg", "v=STSv1; id=1")
                .mx("mx.example.sg")
                .file(
                    "https://mta-sts.example.sg/.well-known/mta-sts.txt",
                    200,
                    "version: STSv1\nmode: enforce\nmx: other.sg\nmax_age: 86400\n")
                .judge(CHECK)
                .outcome())
        .isEqualTo(Outcome.FAIL);
  }

  @Test
  void judgeWhenPolicyIsMissingThenFail() {
    assertThat(
            new Scene()
                .txt("_mta-sts.example.sg", "v=STSv1; id=1")
                .mx("mx.example.sg")
                .file(
                    "https://mta-sts.example.sg/.well-known/mta-sts.txt",
                    404,
                    "version: STSv1\nmode: enforce\nmx: mx.example.sg\nmax_age: 86400\n")
                .judge(CHECK)
                .outcome())
        .isEqualTo(Outcome.FAIL);
  }

  @Test
  void judgeWhenPolicyWasNotFetchedThenUnknown() {
    assertThat(
            new Scene()
                .txt("_mta-sts.example.sg", "v=STSv1; id=1")
                .mx("mx.example.sg")
                .judge(CHECK)
                .outcome())
        .isEqualTo(Outcome.UNKNOWN);
  }

  @Test
  void judgeWhenNoRecordThenFail() {
    assertThat(new Scene().txt("_mta-sts.example.sg").judge(CHECK).outcome())
        .isEqualTo(Outcome.FAIL);
  }

  @Test
  void judgeWhenSilentThenUnknownWithTheReason() {
    Finding finding = new Scene().silent(Probes.dns("TXT"), "_mta-sts.example.sg").judge(CHECK);
    assertThat(finding.outcome()).isEqualTo(Outcome.UNKNOWN);
    assertThat(finding.unknownReason()).isEqualTo(UnknownReason.TIMED_OUT);
  }
}
