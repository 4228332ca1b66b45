package io.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.engine.loader.RecordCodec;
import io.plimsoll.testbed.DnsServer;
import io.plimsoll.testbed.Zone;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckMtaStsTest {
  private static final String POLICY =
      "version: STSv1\r\nmode: enforce\r\nmx: *.example.com\r\nmax_age: 604800\r\n";

  private static CheckMtaSts.Report report(String policy, String... more) {
    String[] words =
        Stream.concat(Stream.of("check", "mta-sts", "--json", "--file", "-"), Stream.of(more))
            .toArray(String[]::new);
    return RecordCodec.readJson(
        CheckMtaSts.Report.class, new TestTerminal().input(policy).answered(words));
  }

  @ParameterizedTest
  @CsvSource({
    "mode: testing, TESTED",
    "mode: none, WITHDRAWN",
    "mode: enforced, IGNORED",
    "mode: enforce, ENFORCED"
  })
  void checkWhenModeThenItsResult(String mode, CheckMtaSts.Result result) {
    assertThat(report(POLICY.replace("mode: enforce", mode)).result()).isEqualTo(result);
  }

  @Test
  void checkWhenForAProgramThenTheResultStandsWhereEveryCheckHasIt() {
    assertThat(
            new TestTerminal().input(POLICY).answered("check", "mta-sts", "--json", "--file", "-"))
        .contains("\"result\":\"enforced\"");
  }

  @Test
  void checkWhenExchangersAreGivenThenEachIsCoveredOrNot() {
    assertThat(report(POLICY, "--mx", "mx.example.com,a.mx.example.com").exchangers())
        .extracting(CheckMtaSts.Exchanger::covered)
        .containsExactly(true, false);
  }

  @ParameterizedTest
  @CsvSource({"v=STSv1; id=1, ENFORCED", "v=STSv1; id=, IGNORED", "v=STSv2; id=1, IGNORED"})
  void checkWhenRecordIsGivenThenItDecidesWhetherSendersLook(
      String record, CheckMtaSts.Result result) {
    assertThat(report(POLICY, "--record", record).result()).isEqualTo(result);
  }

  @Test
  void checkWhenResolverIsAskedThenRecordAndExchangers() {
    Zone zone = new Zone().add("example.com", "MX", "10 mx.example.net.");
    zone.add("_mta-sts.example.com", "TXT", "\"v=STSv1; id=20261126\"");
    try (DnsServer server = DnsServer.start(zone)) {
      CheckMtaSts.Report report =
          report(POLICY, "--domain", "example.com", "--resolver", "127.0.0.1:" + server.port());
      assertThat(report.result()).isEqualTo(CheckMtaSts.Result.ENFORCED);
      assertThat(report.exchangers())
          .containsExactly(new CheckMtaSts.Exchanger("mx.example.net", false, null));
    }
  }

  @Test
  void checkWhenForAPersonThenAllOfIt() {
    assertThat(
            new TestTerminal()
                .input(POLICY)
                .answered("check", "mta-sts", "--file", "-", "--mx", "mx.example.com"))
        .contains("enforced", "*.example.com", "604,800", "mx.example.com: covered by");
  }

  @Test
  void checkWhenInputIsWrongThenNamed() {
    assertThat(TestTerminal.refused("check", "mta-sts"))
        .containsExactly("plimsoll check mta-sts: --file is missing");
    TestTerminal terminal = new TestTerminal().input(POLICY);
    assertThat(terminal.run("check", "mta-sts", "--file", "-", "--resolver", "127.0.0.1:53"))
        .isEqualTo(ExitCode.BAD_INPUT);
    assertThat(terminal.faults()).containsExactly("plimsoll check mta-sts: --domain is missing");
  }
}
