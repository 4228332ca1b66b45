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

class NoTakeoverAliasTest {

  private static final String CHECK = "dns.no-takeover-alias";

  private static Scene alias(String target) {
    return new Scene().records("shop.example.sg", "CNAME", List.of(new DnsRecord.Cname(target)));
  }

  private static DnsAnswer at(DnsAnswer.Status status, String... aliases) {
    return new DnsAnswer(
        "shop.example.sg",
        "A",
        status,
        List.of(aliases),
        status == DnsAnswer.Status.FOUND ? List.of(new DnsRecord.Address("192.0.2.1")) : List.of());
  }

  @Test
  void judgeWhenNoServiceGivesNamesAwayThenPass() {
    assertThat(
            alias("shops.example")
                .see(Probes.dns("A"), "shop.example.sg", at(DnsAnswer.Status.NO_SUCH_NAME))
                .judge(CHECK)
                .outcome())
        .isEqualTo(Outcome.PASS);
  }

  @Test
  void judgeWhenNameIsFreeAtAServiceThenFail() {
    assertThat(
            alias("shop.azurewebsites.net")
                .see(Probes.dns("A"), "shop.example.sg", at(DnsAnswer.Status.NO_SUCH_NAME))
                .judge(CHECK)
                .outcome())
        .isEqualTo(Outcome.FAIL);
  }

  @Test
  void judgeWhenNameIsTakenAtAServiceThenPass() {
    assertThat(
            alias("shop.azurewebsites.net")
                .see(Probes.dns("A"), "shop.example.sg", at(DnsAnswer.Status.FOUND))
                .judge(CHECK)
                .outcome())
        .isEqualTo(Outcome.PASS);
  }

  @Test
  void judgeWhenServiceIsReachedOverFurtherAliasesThenFail() {
    assertThat(
            alias("cdn.example")
                .see(
                    Probes.dns("A"),
                    "shop.example.sg",
                    at(DnsAnswer.Status.NO_SUCH_NAME, "cdn.example", "shop.azurewebsites.net"))
                .judge(CHECK)
                .outcome())
        .isEqualTo(Outcome.FAIL);
  }

  @Test
  void judgeWhenServicePageSaysTheNameIsFreeThenFail() {
    assertThat(
            alias("shop.bitbucket.io")
                .see(Probes.dns("A"), "shop.example.sg", at(DnsAnswer.Status.FOUND))
                .file("http://shop.example.sg/", 404, "<p>Repository not found</p>")
                .judge(CHECK)
                .outcome())
        .isEqualTo(Outcome.FAIL);
  }

  @Test
  void judgeWhenServicePageSaysSomethingElseThenPass() {
    assertThat(
            alias("shop.bitbucket.io")
                .see(Probes.dns("A"), "shop.example.sg", at(DnsAnswer.Status.FOUND))
                .file("http://shop.example.sg/", 404, "<p>Not found</p>")
                .judge(CHECK)
                .outcome())
        .isEqualTo(Outcome.PASS);
  }

  @Test
  void judgeWhenServicePageWasNotVisitedThenUnknown() {
    assertThat(
            alias("shop.bitbucket.io")
                .see(Probes.dns("A"), "shop.example.sg", at(DnsAnswer.Status.FOUND))
                .judge(CHECK)
                .outcome())
        .isEqualTo(Outcome.UNKNOWN);
  }

  @Test
  void judgeWhenNoAliasIsKnownThenNotApplicable() {
    assertThat(new Scene().records("www.example.sg", "CNAME", List.of()).judge(CHECK).outcome())
        .isEqualTo(Outcome.NOT_APPLICABLE);
  }

  @Test
  void judgeWhenSilentThenUnknownWithTheReason() {
    Finding finding =
        alias("shop.azurewebsites.net").silent(Probes.dns("A"), "shop.example.sg").judge(CHECK);
    assertThat(finding.outcome()).isEqualTo(Outcome.UNKNOWN);
    assertThat(finding.unknownReason()).isEqualTo(UnknownReason.TIMED_OUT);
  }
}
