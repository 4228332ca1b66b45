package io.plimsoll.engine.exposure.email;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.engine.evidence.Finding;
import io.plimsoll.engine.evidence.Outcome;
import io.plimsoll.engine.evidence.UnknownReason;
import io.plimsoll.engine.exposure.Probes;
import io.plimsoll.engine.exposure.Scene;
import org.junit.jupiter.api.Test;

class SpfNetworksNarrowTest {

  private static final String CHECK = "email.spf-networks-narrow";

  @Test
  void judgeWhenNetworksAreSmallThenPass() {
    assertThat(
            new Scene()
                .txt("example.sg", "v=spf1 ip4:192.0.2.0/24 ip6:2001:db8::/32 a/24 -all")
                .judge(CHECK)
                .outcome())
        .isEqualTo(Outcome.PASS);
  }

  @Test
  void judgeWhenIpv4NetworkIsHugeThenFail() {
    assertThat(new Scene().txt("example.sg", "v=spf1 ip4:10.0.0.0/8 -all").judge(CHECK).outcome())
        .isEqualTo(Outcome.FAIL);
  }

  @Test
  void judgeWhenIpv6NetworkIsHugeThenFail() {
    assertThat(new Scene().txt("example.sg", "v=spf1 ip6:2001::/16 -all").judge(CHECK).outcome())
        .isEqualTo(Outcome.FAIL);
  }

  @Test
  void judgeWhenNeighboursOfTheWebServerMaySendThenFail() {
    assertThat(new Scene().txt("example.sg", "v=spf1 a/8 -all").judge(CHECK).outcome())
        .isEqualTo(Outcome.FAIL);
  }

  @Test
  void judgeWhenHugeNetworkDoesNotPassThenPass() {
    assertThat(new Scene().txt("example.sg", "v=spf1 ?ip4:10.0.0.0/8 -all").judge(CHECK).outcome())
        .isEqualTo(Outcome.PASS);
  }

  @Test
  void judgeWhenIncludedNetworkIsHugeThenPass() {
    assertThat(
            new Scene()
                .txt("example.sg", "v=spf1 include:other.sg -all")
                .txt("other.sg", "v=spf1 ip4:40.0.0.0/8 -all")
                .judge(CHECK)
                .outcome())
        .isEqualTo(Outcome.PASS);
  }

  @Test
  void judgeWhenIncludeWasNotReadThenUnknown() {
    assertThat(new Scene().txt("example.sg", "v=spf1 include:other.sg -all").judge(CHECK).outcome())
        .isEqualTo(Outcome.UNKNOWN);
  }

  @Test
  void judgeWhenNoRecordThenNotApplicable() {
    assertThat(new Scene().txt("example.sg").judge(CHECK).outcome())
        .isEqualTo(Outcome.NOT_APPLICABLE);
  }

  @Test
  void judgeWhenSilentThenUnknownWithTheReason() {
    Finding finding = new Scene().silent(Probes.dns("TXT"), Scene.DOMAIN).judge(CHECK);
    assertThat(finding.outcome()).isEqualTo(Outcome.UNKNOWN);
    assertThat(finding.unknownReason()).isEqualTo(UnknownReason.TIMED_OUT);
  }
}
