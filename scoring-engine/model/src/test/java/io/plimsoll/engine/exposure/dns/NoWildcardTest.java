package io.plimsoll.engine.exposure.dns;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.engine.evidence.Finding;
import io.plimsoll.engine.evidence.Outcome;
import io.plimsoll.engine.evidence.UnknownReason;
import io.plimsoll.engine.exposure.Probes;
import io.plimsoll.engine.exposure.Scene;
import io.plimsoll.engine.exposure.fact.DnsAnswer;
import io.plimsoll.engine.exposure.fact.DnsRecord;
import java.util.List;
import org.junit.jupiter.api.Test;

class NoWildcardTest {

  private static final String CHECK = "dns.no-wildcard";

  @Test
  void judgeWhenNameDoesNotExistThenPass() {
    assertThat(
            new Scene()
                .see(
                    Probes.dns("A"),
                    Probes.NOBODY + ".example.sg",
                    DnsAnswer.empty(
                        Probes.NOBODY + ".example.sg", "A", DnsAnswer.Status.NO_SUCH_NAME))
                .judge(CHECK)
                .outcome())
        .isEqualTo(Outcome.PASS);
  }

  @Test
  void judgeWhenNameHasAnAddressThenFail() {
    assertThat(
            new Scene()
                .records(
                    Probes.NOBODY + ".example.sg", "A", List.of(new DnsRecord.Address("192.0.2.1")))
                .judge(CHECK)
                .outcome())
        .isEqualTo(Outcome.FAIL);
  }

  @Test
  void judgeWhenNameExistsWithoutAddressThenFail() {
    assertThat(
            new Scene()
                .records(Probes.NOBODY + ".example.sg", "A", List.of())
                .judge(CHECK)
                .outcome())
        .isEqualTo(Outcome.FAIL);
  }

  @Test
  void judgeWhenSilentThenUnknownWithTheReason() {
    Finding finding =
        new Scene().silent(Probes.dns("A"), Probes.NOBODY + ".example.sg").judge(CHECK);
    assertThat(finding.outcome()).isEqualTo(Outcome.UNKNOWN);
    assertThat(finding.unknownReason()).isEqualTo(UnknownReason.TIMED_OUT);
  }
}
