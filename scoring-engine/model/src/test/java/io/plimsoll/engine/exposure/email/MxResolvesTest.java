package io.plimsoll.engine.exposure.email;

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

class MxResolvesTest {

  private static final String CHECK = "email.mx-resolves";

  private static Scene exchanger() {
    return new Scene().mx("mail.example.sg");
  }

  private static DnsAnswer alias(String name, String type) {
    return new DnsAnswer(
        name,
        type,
        DnsAnswer.Status.FOUND,
        List.of("elsewhere.sg"),
        List.of(new DnsRecord.Address("192.0.2.1")));
  }

  @Test
  void judgeWhenNameHasAnAddressThenPass() {
    assertThat(
            exchanger()
                .records("mail.example.sg", "A", List.of(new DnsRecord.Address("192.0.2.1")))
                .records("mail.example.sg", "AAAA", List.of())
                .judge(CHECK)
                .outcome())
        .isEqualTo(Outcome.PASS);
  }

  @Test
  void judgeWhenNameHasOnlyIpv6ThenPass() {
    assertThat(
            exchanger()
                .records("mail.example.sg", "A", List.of())
                .records("mail.example.sg", "AAAA", List.of(new DnsRecord.Address("2001:db8::1")))
                .judge(CHECK)
                .outcome())
        .isEqualTo(Outcome.PASS);
  }

  @Test
  void judgeWhenNameHasNoAddressThenFail() {
    assertThat(
            exchanger()
                .records("mail.example.sg", "A", List.of())
                .records("mail.example.sg", "AAAA", List.of())
                .judge(CHECK)
                .outcome())
        .isEqualTo(Outcome.FAIL);
  }

  @Test
  void judgeWhenNameIsAnAliasThenFail() {
    assertThat(
            exchanger()
                .see(Probes.dns("A"), "mail.example.sg", alias("mail.example.sg", "A"))
                .judge(CHECK)
                .outcome())
        .isEqualTo(Outcome.FAIL);
  }

  @Test
  void judgeWhenAddressesWereNotAskedThenUnknown() {
    assertThat(exchanger().judge(CHECK).outcome()).isEqualTo(Outcome.UNKNOWN);
  }

  @Test
  void judgeWhenThereIsNoneThenNotApplicable() {
    assertThat(new Scene().mx("").judge(CHECK).outcome()).isEqualTo(Outcome.NOT_APPLICABLE);
  }

  @Test
  void judgeWhenSilentThenUnknownWithTheReason() {
    Finding finding = exchanger().silent(Probes.dns("A"), "mail.example.sg").judge(CHECK);
    assertThat(finding.outcome()).isEqualTo(Outcome.UNKNOWN);
    assertThat(finding.unknownReason()).isEqualTo(UnknownReason.TIMED_OUT);
  }
}
