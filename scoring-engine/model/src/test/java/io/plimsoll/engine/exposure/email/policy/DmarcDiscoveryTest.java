package io.plimsoll.engine.exposure.email.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.engine.exposure.Zone;
import io.plimsoll.engine.exposure.email.policy.DmarcDiscovery.Found;
import org.junit.jupiter.api.Test;

/** The tree walk of RFC 9989 section 4.10. */
class DmarcDiscoveryTest {

  private static Found find(Zone zone, String domain) {
    return new DmarcDiscovery(zone).find(domain);
  }

  private static Found.Policy policy(Zone zone, String domain) {
    return (Found.Policy) find(zone, domain);
  }

  @Test
  void findWhenDomainHasARecordThenItsOwnPolicyApplies() {
    Zone zone = new Zone().txt("_dmarc.a.example.sg", "v=DMARC1; p=none; sp=reject");
    assertThat(policy(zone, "a.example.sg").applied()).isEqualTo(DmarcPolicy.NONE);
  }

  @Test
  void findWhenOnlyAnAncestorHasARecordThenItsSubdomainPolicyApplies() {
    Zone zone = new Zone().txt("_dmarc.example.sg", "v=DMARC1; p=none; sp=reject");
    assertThat(policy(zone, "a.b.example.sg").applied()).isEqualTo(DmarcPolicy.REJECT);
  }

  @Test
  void findWhenTwoAncestorsHaveRecordsThenTheOneWithFewestLabelsApplies() {
    Zone zone =
        new Zone()
            .txt("_dmarc.b.example.sg", "v=DMARC1; p=reject")
            .txt("_dmarc.example.sg", "v=DMARC1; p=quarantine");
    assertThat(policy(zone, "a.b.example.sg").at()).isEqualTo("example.sg");
  }

  @Test
  void findWhenAnAncestorSaysItIsNoPublicSuffixThenTheWalkEndsThere() {
    Zone zone =
        new Zone()
            .txt("_dmarc.b.example.sg", "v=DMARC1; p=reject; psd=n")
            .txt("_dmarc.example.sg", "v=DMARC1; p=quarantine");
    assertThat(policy(zone, "a.b.example.sg").at()).isEqualTo("b.example.sg");
  }

  @Test
  void findWhenAPublicSuffixIsReachedThenTheNameBelowItApplies() {
    Zone zone =
        new Zone()
            .txt("_dmarc.example.sg", "v=DMARC1; p=reject")
            .txt("_dmarc.sg", "v=DMARC1; p=none; psd=y");
    assertThat(policy(zone, "a.example.sg").at()).isEqualTo("example.sg");
  }

  @Test
  void findWhenNobodyBelowThePublicSuffixHasARecordThenItsOwnApplies() {
    Zone zone = new Zone().txt("_dmarc.sg", "v=DMARC1; p=quarantine; psd=y");
    assertThat(policy(zone, "a.example.sg").at()).isEqualTo("sg");
  }

  @Test
  void findWhenTwoRecordsStandAtOneNameThenNeitherCounts() {
    Zone zone =
        new Zone()
            .txt("_dmarc.example.sg", "v=DMARC1; p=none")
            .txt("_dmarc.example.sg", "v=DMARC1; p=reject");
    assertThat(find(zone, "example.sg")).isInstanceOf(Found.Nothing.class);
  }

  @Test
  void findWhenAServerFailsThenUnreadable() {
    Zone zone = new Zone().failing("_dmarc.example.sg");
    assertThat(find(zone, "a.example.sg")).isInstanceOf(Found.Unreadable.class);
  }

  @Test
  void parentsWhenNameIsLongThenAtMostSeven() {
    assertThat(DmarcDiscovery.parents("a.b.c.d.e.f.g.h.i.example.sg"))
        .hasSize(7)
        .startsWith("e.f.g.h.i.example.sg")
        .endsWith("sg");
  }
}
