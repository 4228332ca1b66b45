package io.plimsoll.engine.exposure.email.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.engine.exposure.Zone;
import io.plimsoll.engine.exposure.email.policy.DmarcAnswer.Result;
import io.plimsoll.engine.exposure.email.policy.DmarcDiscovery.Found;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * RFC 9989 clause by clause, where the other tests do not show it; held against the last draft of
 * it, draft-ietf-dmarc-dmarcbis-41.
 *
 * <p>Deliberately different:
 *
 * <ul>
 *   <li>4.7, {@code fo}: 0 and 1 exclude each other there; a list with both is kept as it is
 *       written, for it is about reports that nobody sends without {@code ruf}.
 *   <li>4.8, {@code dmarc-tag}: of a tag that appears twice the first counts and the second is
 *       noted; the section has errors ignored outright, RFC 6376 section 3.2 the whole list.
 *   <li>4.8, {@code dmarc-record}: white space before {@code v} is let pass, as RFC 6376 does.
 *   <li>4.10: a top-level domain that cannot be asked counts as one without a record (4.10.1 leaves
 *       errors to the receiver).
 * </ul>
 */
class DmarcClausesTest {
  private static final String OTHER = "v=DMARC1; p=reject";

  private static Found find(Zone zone, String domain) {
    return new DmarcDiscovery(zone).find(domain);
  }

  /** Section 4.7, v: first, as written; 4.8: everything else may be of either case. */
  @ParameterizedTest
  @CsvSource({
    "v=DMARC1; p=none,true",
    "V=DMARC1; P=NONE,true",
    "v = DMARC1 ;p = none,true",
    "v=dmarc1; p=none,false",
    "v=DMARC1.0; p=none,false",
    "v=DMARC10; p=none,false",
    "p=none; v=DMARC1,false",
    "p=none,false"
  })
  void isDmarcWhenTheVersionIsFirstAndAsWrittenThenOnlyThen(String text, boolean dmarc) {
    assertThat(DmarcRecord.isDmarc(text)).isEqualTo(dmarc);
  }

  /** Section 4.10 steps 2 and 6: others are discarded before records are counted. */
  @Test
  void findWhenOtherTextsStandBesideThenTheyDoNotCount() {
    Zone zone = new Zone().txt("_dmarc.example.sg", "v=spf1 -all").txt("_dmarc.example.sg", OTHER);
    assertThat(find(zone, "example.sg")).isInstanceOf(Found.Policy.class);
  }

  /** Section 4.10 step 2: several records are none, so the walk goes on. */
  @Test
  void findWhenTwoStandAtTheNameThenTheOrganizationsApplies() {
    Zone zone =
        new Zone()
            .txt("_dmarc.a.example.sg", OTHER)
            .txt("_dmarc.a.example.sg", OTHER)
            .txt("_dmarc.example.sg", "v=DMARC1; p=none; sp=quarantine");
    assertThat(((Found.Policy) find(zone, "a.example.sg")).applied())
        .isEqualTo(DmarcPolicy.QUARANTINE);
  }

  /** Section 4.5: the strings of one record are joined as they are. */
  @Test
  void findWhenARecordIsInSeveralStringsThenJoined() {
    Zone zone = new Zone().txt("_dmarc.example.sg", "v=DMARC1; p=rej", "ect");
    assertThat(((Found.Policy) find(zone, "example.sg")).applied()).isEqualTo(DmarcPolicy.REJECT);
  }

  /** Section 4.10.1: without a valid p, sp or np the record counts only where reports go. */
  @ParameterizedTest
  @CsvSource({
    "v=DMARC1; rua=mailto:d@example.sg,true",
    "v=DMARC1; rua=https://example.sg/dmarc,true",
    "v=DMARC1; rua=nobody,false",
    "v=DMARC1,false",
    "v=DMARC1; p=rejct,false",
    "v=DMARC1; p=rejct; rua=mailto:d@example.sg!10m,true",
    "v=DMARC1; p=reject; sp=maybe,false",
    "v=DMARC1; p=reject; np=; rua=mailto:d@example.sg,true"
  })
  void findWhenAPolicyIsMissingOrWrongThenNoneAppliesOrNoDmarc(String text, boolean applies) {
    Zone zone = new Zone().txt("_dmarc.a.example.sg", text).txt("_dmarc.example.sg", OTHER);
    Found found = find(zone, "a.example.sg");
    if (applies) {
      assertThat(((Found.Policy) found).applied()).isEqualTo(DmarcPolicy.NONE);
    } else {
      assertThat(found).isInstanceOf(Found.Nothing.class);
    }
  }

  /** Section 4.10 step 2: psd at the name itself ends the walk; 4.10.2 rule 2 leaves it out. */
  @ParameterizedTest
  @CsvSource({"y,gov.sg", "n,gov.sg", "u,sg"})
  void organizationWhenTheNameItselfDeclaresThenTheWalkEnds(String psd, String organization) {
    Zone zone = new Zone().txt("_dmarc.gov.sg", OTHER + "; psd=" + psd).txt("_dmarc.sg", OTHER);
    assertThat(new DmarcDiscovery(zone).organization("gov.sg")).isEqualTo(organization);
  }

  /** Section 4.10.2 rule 2: one label below, whether or not that has a record. */
  @Test
  void organizationWhenASuffixIsAboveThenOneLabelBelowIt() {
    Zone zone = new Zone().txt("_dmarc.gov.sg", OTHER + "; psd=y").txt("_dmarc.sg", OTHER);
    DmarcDiscovery tree = new DmarcDiscovery(zone);
    assertThat(tree.organization("a.b.c.gov.sg")).isEqualTo("c.gov.sg");
    assertThat(((Found.Policy) tree.find("a.b.c.gov.sg")).at()).isEqualTo("gov.sg");
  }

  /** Section 4.10.2 rule 3: any valid record counts, whatever its policy is. */
  @Test
  void organizationWhenTheHighestRecordIsIdleThenStillThere() {
    Zone zone =
        new Zone().txt("_dmarc.a.example.sg", OTHER).txt("_dmarc.example.sg", "v=DMARC1; p=no");
    assertThat(new DmarcDiscovery(zone).organization("a.example.sg")).isEqualTo("example.sg");
    assertThat(find(zone, "b.example.sg")).isInstanceOf(Found.Nothing.class);
  }

  /** Section 4.7, t: one level below, and nothing below none. */
  @ParameterizedTest
  @CsvSource({"reject,QUARANTINE", "quarantine,NONE", "none,NONE"})
  void effectiveWhenTestingThenOneLevelBelow(String policy, DmarcPolicy applied) {
    assertThat(DmarcRecord.parse("v=DMARC1; t=Y; p=" + policy).effective()).isEqualTo(applied);
  }

  /** Section 4.7: np falls back to sp, sp to p; pct, rf and ri are gone. */
  @Test
  void parseWhenPoliciesAreLeftOutThenTheNextWiderApplies() {
    DmarcRecord dmarc = DmarcRecord.parse("v=DMARC1; p=reject; sp=none; pct=0; ri=1");
    assertThat(dmarc.effectiveForNonexistent()).isEqualTo(DmarcPolicy.NONE);
    assertThat(dmarc.effective()).isEqualTo(DmarcPolicy.REJECT);
    assertThat(dmarc.notes()).hasSize(2);
  }

  /** Section 4.7, fo: of either case. */
  @Test
  void parseWhenFailureOptionsAreInCapitalsThenUnderstood() {
    assertThat(DmarcRecord.parse("v=DMARC1; p=none; fo=1:D:S").failureOptions()).isEqualTo("1:d:s");
  }

  /** Section 5.3.6: what could not be looked up neither passes nor fails. */
  @Test
  void evaluateWhenAnOrganizationCannotBeReadThenTemperror() {
    Zone zone = new Zone().txt("_dmarc.a.example.sg", OTHER).failing("_dmarc.example.sg");
    DmarcEvaluator evaluator = new DmarcEvaluator(zone);
    assertThat(evaluator.evaluate(message("b.example.sg")).result()).isEqualTo(Result.TEMPERROR);
    assertThat(evaluator.evaluate(message("a.example.sg")).result()).isEqualTo(Result.PASS);
  }

  private static DmarcMessage message(String dkim) {
    return new DmarcMessage("a.example.sg", null, List.of(dkim));
  }
}
