package io.plimsoll.engine.exposure.email.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.engine.exposure.Zone;
import io.plimsoll.engine.exposure.email.policy.DmarcAnswer.Alignment;
import io.plimsoll.engine.exposure.email.policy.DmarcAnswer.Result;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Alignment and the policy that is asked for (RFC 9989). */
class DmarcEvaluatorTest {

  private static Zone zone(String record) {
    return new Zone().txt("_dmarc.example.sg", record).a("mail.example.sg", "192.0.2.1");
  }

  private static DmarcAnswer judge(Zone zone, String from, String spf, String... dkim) {
    return new DmarcEvaluator(zone)
        .evaluate(new DmarcMessage(from, spf.isEmpty() ? null : spf, List.of(dkim)));
  }

  @Test
  void evaluateWhenRelaxedAndOneOrganizationThenPass() {
    DmarcAnswer answer =
        judge(zone("v=DMARC1; p=reject"), "mail.example.sg", "bounce.example.sg", "other.sg");
    assertThat(answer.result()).isEqualTo(Result.PASS);
    assertThat(answer.organization()).isEqualTo("example.sg");
    assertThat(answer.alignments()).extracting(Alignment::aligned).containsExactly(true, false);
  }

  @Test
  void evaluateWhenStrictThenOnlyTheSameNameAligns() {
    Zone zone = zone("v=DMARC1; p=reject; aspf=s; adkim=s");
    assertThat(judge(zone, "example.sg", "bounce.example.sg").result()).isEqualTo(Result.FAIL);
    assertThat(judge(zone, "example.sg", "", "example.sg").result()).isEqualTo(Result.PASS);
  }

  @Test
  void evaluateWhenSuffixSaysSoThenTwoOfItsNamesAreStrangers() {
    Zone zone = new Zone().txt("_dmarc.sg", "v=DMARC1; p=reject; psd=y");
    DmarcAnswer answer = judge(zone, "one.sg", "two.sg");
    assertThat(answer.result()).isEqualTo(Result.FAIL);
    assertThat(answer.policyAt()).isEqualTo("sg");
  }

  @Test
  void evaluateWhenNothingPassedThenThePolicyOfTheNameOrOfNamesThatDoNotExist() {
    Zone zone = zone("v=DMARC1; p=none; sp=quarantine; np=reject");
    assertThat(judge(zone, "mail.example.sg", ""))
        .satisfies(answer -> assertThat(answer.result()).isEqualTo(Result.FAIL))
        .satisfies(answer -> assertThat(answer.requested()).isEqualTo(DmarcPolicy.QUARANTINE))
        .satisfies(answer -> assertThat(answer.exists()).isTrue());
    assertThat(judge(zone, "ghost.example.sg", ""))
        .satisfies(answer -> assertThat(answer.requested()).isEqualTo(DmarcPolicy.REJECT))
        .satisfies(answer -> assertThat(answer.exists()).isFalse());
  }

  @Test
  void evaluateWhenTestingThenOneStepLess() {
    assertThat(judge(zone("v=DMARC1; p=reject; t=y"), "example.sg", "").requested())
        .isEqualTo(DmarcPolicy.QUARANTINE);
  }

  @Test
  void evaluateWhenNoRecordOrNoAnswerThenNoneOrTemperror() {
    assertThat(judge(new Zone(), "example.sg", "example.sg"))
        .satisfies(answer -> assertThat(answer.result()).isEqualTo(Result.NONE))
        .satisfies(answer -> assertThat(answer.requested()).isNull());
    Zone failing = new Zone().failing("_dmarc.example.sg");
    assertThat(judge(failing, "example.sg", "example.sg").result()).isEqualTo(Result.TEMPERROR);
  }
}
