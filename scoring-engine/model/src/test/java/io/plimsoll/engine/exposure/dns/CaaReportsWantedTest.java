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

class CaaReportsWantedTest {

  private static final String CHECK = "dns.caa-reports-wanted";

  private static Scene caa(DnsRecord.Caa... records) {
    return new Scene().records("example.sg", "CAA", List.of(records));
  }

  private static DnsRecord.Caa record(String tag, String value) {
    return new DnsRecord.Caa(0, tag, value);
  }

  @Test
  void judgeWhenAddressIsNamedThenPass() {
    assertThat(
            caa(record("issue", "ca.example"), record("iodef", "mailto:it@example.sg"))
                .judge(CHECK)
                .outcome())
        .isEqualTo(Outcome.PASS);
  }

  @Test
  void judgeWhenNoneIsNamedThenFail() {
    assertThat(caa(record("issue", "ca.example")).judge(CHECK).outcome()).isEqualTo(Outcome.FAIL);
  }

  @Test
  void judgeWhenAddressIsUnusableThenFail() {
    assertThat(caa(record("iodef", "it@example.sg")).judge(CHECK).outcome())
        .isEqualTo(Outcome.FAIL);
  }

  @Test
  void judgeWhenNoneAppliesThenNotApplicable() {
    assertThat(
            new Scene()
                .records("example.sg", "CAA", List.of())
                .records("sg", "CAA", List.of())
                .judge(CHECK)
                .outcome())
        .isEqualTo(Outcome.NOT_APPLICABLE);
  }

  @Test
  void judgeWhenSilentThenUnknownWithTheReason() {
    Finding finding = new Scene().silent(Probes.dns("CAA"), Scene.DOMAIN).judge(CHECK);
    assertThat(finding.outcome()).isEqualTo(Outcome.UNKNOWN);
    assertThat(finding.unknownReason()).isEqualTo(UnknownReason.TIMED_OUT);
  }
}
