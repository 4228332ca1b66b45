package io.plimsoll.engine.exposure.vendor;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.engine.evidence.Confidence;
import io.plimsoll.engine.evidence.Finding;
import io.plimsoll.engine.evidence.Outcome;
import io.plimsoll.engine.evidence.UnknownReason;
import io.plimsoll.engine.exposure.Probes;
import io.plimsoll.engine.exposure.Scene;
import io.plimsoll.engine.exposure.fact.DeclaredVendors.Declared;
import java.util.List;
import org.junit.jupiter.api.Test;

class NoUndeclaredDataProcessorTest {

  private static final String CHECK = "vendor.no-undeclared-data-processor";

  private static Scene shown() {
    return new Scene().txt(Scene.DOMAIN, "v=spf1 include:mail.zendesk.com -all");
  }

  @Test
  void judgeWhenDeclaredByNameThenPass() {
    Finding finding =
        shown().declared(new Declared("Zendesk Pte Ltd", "other", List.of())).judge(CHECK);
    assertThat(finding.outcome()).isEqualTo(Outcome.PASS);
  }

  @Test
  void judgeWhenDeclaredByDomainThenPass() {
    Finding finding =
        shown().declared(new Declared("Ours", "other", List.of("zendesk.com"))).judge(CHECK);
    assertThat(finding.outcome()).isEqualTo(Outcome.PASS);
  }

  @Test
  void judgeWhenNobodyDeclaredItThenFailAsSureAsItIsSeen() {
    Finding finding = shown().declared(new Declared("Somebody", "other", List.of())).judge(CHECK);
    assertThat(finding.outcome()).isEqualTo(Outcome.FAIL);
    assertThat(finding.confidence()).isEqualTo(Confidence.MEDIUM);
    assertThat(finding.evidence().get("seen")).contains("mail.zendesk.com");
  }

  @Test
  void judgeWhenAnAliasLeadsThereThenFailForCertain() {
    Finding finding =
        shown()
            .records(
                "help." + Scene.DOMAIN,
                "CNAME",
                List.of(new io.plimsoll.engine.exposure.fact.DnsRecord.Cname("x.zendesk.com")))
            .declared()
            .judge(CHECK);
    assertThat(finding.outcome()).isEqualTo(Outcome.FAIL);
    assertThat(finding.confidence()).isEqualTo(Confidence.HIGH);
  }

  @Test
  void judgeWhenVendorsOfOtherKindsShowThenNotApplicable() {
    Scene other = new Scene().txt(Scene.DOMAIN, "v=spf1 include:spf.protection.outlook.com -all");
    assertThat(other.declared().judge(CHECK).outcome()).isEqualTo(Outcome.NOT_APPLICABLE);
  }

  @Test
  void judgeWhenWhatWasDeclaredIsNotKnownThenUnknown() {
    Finding finding = shown().judge(CHECK);
    assertThat(finding.outcome()).isEqualTo(Outcome.UNKNOWN);
    assertThat(finding.unknownReason()).isEqualTo(UnknownReason.NOT_ATTEMPTED);
  }

  @Test
  void judgeWhenSilentThenUnknownWithTheReason() {
    Finding finding = new Scene().declared().silent(Probes.dns("TXT"), Scene.DOMAIN).judge(CHECK);
    assertThat(finding.unknownReason()).isEqualTo(UnknownReason.TIMED_OUT);
  }
}
