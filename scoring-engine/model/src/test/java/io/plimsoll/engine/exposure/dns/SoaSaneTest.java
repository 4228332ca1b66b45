package io.plimsoll.engine.exposure.dns;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.engine.evidence.Finding;
import io.plimsoll.engine.evidence.Outcome;
import io.plimsoll.engine.evidence.UnknownReason;
import io.plimsoll.engine.exposure.Probes;
import io.plimsoll.engine.exposure.Scene;
import io.plimsoll.engine.exposure.fact.DnsRecord;
import java.util.List;
import org.junit.jupiter.api.Test;

class SoaSaneTest {

  private static final String CHECK = "dns.soa-sane";

  private static Scene soa(long refresh, long retry, long expire, long minimum) {
    return new Scene()
        .records(
            Scene.DOMAIN,
            "SOA",
            List.of(
                new DnsRecord.Soa(
                    "ns1.example.sg", "it.example.sg", 1, refresh, retry, expire, minimum)));
  }

  @Test
  void judgeWhenTimesAreUsualThenPass() {
    assertThat(soa(7200, 900, 1209600, 3600).judge(CHECK).outcome()).isEqualTo(Outcome.PASS);
  }

  @Test
  void judgeWhenZoneExpiresSoonThenPartial() {
    assertThat(soa(7200, 900, 86400, 3600).judge(CHECK).outcome()).isEqualTo(Outcome.PARTIAL);
  }

  @Test
  void judgeWhenRefreshIsRareThenPartial() {
    assertThat(soa(172800, 900, 1209600, 3600).judge(CHECK).outcome()).isEqualTo(Outcome.PARTIAL);
  }

  @Test
  void judgeWhenMissingNamesStayMissingThenPartial() {
    assertThat(soa(7200, 900, 1209600, 604800).judge(CHECK).outcome()).isEqualTo(Outcome.PARTIAL);
  }

  @Test
  void judgeWhenRetryIsNoShorterThanRefreshThenFail() {
    assertThat(soa(900, 900, 1209600, 3600).judge(CHECK).outcome()).isEqualTo(Outcome.FAIL);
  }

  @Test
  void judgeWhenZoneExpiresBeforeARetryThenFail() {
    assertThat(soa(7200, 3600, 7200, 3600).judge(CHECK).outcome()).isEqualTo(Outcome.FAIL);
  }

  @Test
  void judgeWhenNoZoneThenNotApplicable() {
    assertThat(new Scene().records(Scene.DOMAIN, "SOA", List.of()).judge(CHECK).outcome())
        .isEqualTo(Outcome.NOT_APPLICABLE);
  }

  @Test
  void judgeWhenSilentThenUnknownWithTheReason() {
    Finding finding = new Scene().silent(Probes.dns("SOA"), Scene.DOMAIN).judge(CHECK);
    assertThat(finding.outcome()).isEqualTo(Outcome.UNKNOWN);
    assertThat(finding.unknownReason()).isEqualTo(UnknownReason.TIMED_OUT);
  }
}
