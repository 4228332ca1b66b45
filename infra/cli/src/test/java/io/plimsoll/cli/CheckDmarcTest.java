package io.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.engine.exposure.email.policy.DmarcAnswer;
import io.plimsoll.engine.exposure.email.policy.DmarcPolicy;
import io.plimsoll.engine.loader.RecordCodec;
import io.plimsoll.testbed.DnsServer;
import io.plimsoll.testbed.Zone;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckDmarcTest {

  private static CheckDmarc.Report answer(String... more) {
    String[] words =
        Stream.concat(Stream.of("check", "dmarc", "--json"), Stream.of(more))
            .toArray(String[]::new);
    return RecordCodec.readJson(CheckDmarc.Report.class, TestTerminal.answer(words));
  }

  @ParameterizedTest
  @CsvSource({
    "v=DMARC1; p=reject, bounce.example.com, PASS",
    "v=DMARC1; p=reject; aspf=s, bounce.example.com, FAIL",
    "v=DMARC1; p=reject; aspf=s, example.com, PASS",
    "v=DMARC1; p=reject, example.org, FAIL",
    "v=DMARC2; p=reject, example.com, NONE"
  })
  void checkWhenRecordIsGivenThenAlignment(String record, String spf, DmarcAnswer.Result result) {
    assertThat(answer("--from", "Ann@Example.com", "--spf", spf, "--record", record).result())
        .isEqualTo(result);
  }

  @Test
  void checkWhenOneSignatureAlignsThenPass() {
    assertThat(
            answer(
                    "--from",
                    "example.com",
                    "--dkim",
                    "esp.example,mail.example.com",
                    "--record",
                    "v=DMARC1; p=reject")
                .result())
        .isEqualTo(DmarcAnswer.Result.PASS);
  }

  @Test
  void checkWhenForAProgramThenTheResultStandsWhereEveryCheckHasIt() {
    assertThat(
            TestTerminal.answer(
                "check",
                "dmarc",
                "--json",
                "--from",
                "example.com",
                "--spf",
                "example.com",
                "--record",
                "v=DMARC1; p=reject"))
        .contains("\"result\":\"pass\"");
  }

  @Test
  void checkWhenResolverIsAskedThenTheTreeIsWalked() {
    Zone zone =
        new Zone()
            .add("_dmarc.example.com", "TXT", "\"v=DMARC1; p=none; sp=quarantine; np=reject\"")
            .add("mail.example.com", "MX", "10 mx.example.com.");
    try (DnsServer server = DnsServer.start(zone)) {
      String resolver = "127.0.0.1:" + server.port();
      CheckDmarc.Report answer = answer("--from", "mail.example.com", "--resolver", resolver);
      assertThat(answer.policyAt()).isEqualTo("example.com");
      assertThat(answer.requested()).isEqualTo(DmarcPolicy.QUARANTINE);
      assertThat(answer("--from", "no.example.com", "--resolver", resolver).requested())
          .isEqualTo(DmarcPolicy.REJECT);
      zone.fail("_dmarc.mail.example.com");
      assertThat(answer("--from", "mail.example.com", "--resolver", resolver).result())
          .isEqualTo(DmarcAnswer.Result.TEMPERROR);
    }
  }

  @Test
  void checkWhenForAPersonThenAllOfIt() {
    assertThat(
            TestTerminal.answer(
                "check",
                "dmarc",
                "--from",
                "ann@example.com",
                "--spf",
                "example.org",
                "--record",
                "v=DMARC1; p=reject; pct=50"))
        .contains("DMARC         fail", "reject", "spf example.org does not align", "pct has no")
        .contains("_dmarc.example.com TXT:");
  }

  @ParameterizedTest
  @CsvSource({
    "--from, a..b",
    "--from, example.com..",
    "--from, a b.example",
    "--from, b\u00fccher.example",
    "--spf, b\u00fccher.example",
    "--dkim, 'a.example,.b.example'",
    "--domain, a..b"
  })
  void checkWhenANameIsNoneThenNamed(String option, String name) {
    String[] words = {"check", "dmarc", "--from", "example.com", "--record", "v=DMARC1"};
    String[] refused =
        option.equals("--from")
            ? new String[] {"check", "dmarc", option, name, "--record", "v=DMARC1"}
            : Stream.concat(Stream.of(words), Stream.of(option, name)).toArray(String[]::new);
    assertThat(TestTerminal.refused(refused)).singleElement().asString().contains(option, "domain");
  }

  @Test
  void checkWhenInputIsWrongThenNamed() {
    assertThat(TestTerminal.refused("check", "dmarc", "--record", "v=DMARC1"))
        .containsExactly("plimsoll check dmarc: --from or --domain is missing");
    assertThat(TestTerminal.refused("check", "dmarc", "--from", "a..b", "--record", "v=DMARC1"))
        .containsExactly("plimsoll check dmarc: --from: 'a..b' is no domain");
  }
}
