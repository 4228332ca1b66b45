package io.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plimsoll.engine.loader.RecordCodec;
import io.plimsoll.engine.loss.LossInput;
import io.plimsoll.engine.loss.LossModel;
import io.plimsoll.engine.loss.LossResult;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LossTest {
  private static final Path SME = Examples.loss("sme-ten-million.json");
  private static final String LEAST =
      "{\"perils\":[{\"peril\":\"p\",\"annualFrequency\":0.01,"
          + "\"severity\":{\"kind\":\"lognormal\",\"mean\":1e5,\"sigma\":1.5}}],"
          + "\"counts\":{\"kind\":\"poisson_counts\"}}";

  private static String answer(TestTerminal terminal, String... words) {
    assertThat(terminal.run(words)).as("%s", terminal.faults()).isEqualTo(ExitCode.DONE);
    assertThat(terminal.faults()).isEmpty();
    return terminal.out();
  }

  private static void assertBad(String text, String fault) {
    TestTerminal terminal = new TestTerminal().input(text);
    assertThat(terminal.run("loss", "--file", "-", "--json")).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(terminal.out()).isEmpty();
    assertThat(terminal.faults()).singleElement().asString().contains(fault);
  }

  @ParameterizedTest
  @ValueSource(strings = {"sme-ten-million.json", "tails-sublimit-aggregate.json"})
  void lossWhenExampleThenTheModelsBytes(String name) throws IOException {
    String text = Examples.text(Examples.loss(name));
    LossInput input = RecordCodec.readJson(LossInput.class, text);
    assertThat(
            answer(new TestTerminal(), "loss", "--file", Examples.loss(name).toString(), "--json"))
        .isEqualTo(
            new String(
                RecordCodec.writeJson(LossModel.evaluate(input)),
                java.nio.charset.StandardCharsets.UTF_8));
  }

  /** Golden values of model.md §4. */
  @Test
  void lossWhenReferenceFirmThenGoldenValues() {
    LossResult result =
        RecordCodec.readJson(
            LossResult.class,
            answer(new TestTerminal(), "loss", "--file", SME.toString(), "--json"));
    assertThat(result.pricing().moments().mean()).isCloseTo(1_360.7314, within(5e-5));
    assertThat(result.tailUsd().valueAtRisk99()).isCloseTo(2_569, within(0.5));
    assertThat(result.tailUsd().valueAtRisk995()).isCloseTo(46_744, within(0.5));
  }

  @Test
  void lossWhenOnlyPerilsAndCountsThenTheModelSaysTheRest() {
    LossResult result =
        RecordCodec.readJson(
            LossResult.class,
            answer(new TestTerminal().input(LEAST), "loss", "--file", "-", "--json"));
    assertThat(result.pricing().moments().mean()).isCloseTo(1_000, within(1e-6));
    assertThat(result.pricing().expectedLoss().currency().value()).isEqualTo("SGD");
    assertThat(result.curve()).isNotEmpty();
    LossResult usd =
        RecordCodec.readJson(
            LossResult.class,
            answer(
                new TestTerminal().input(LEAST),
                "loss",
                "--file",
                "-",
                "--json",
                "--currency",
                "USD"));
    assertThat(usd.pricing().expectedLoss().amount()).isEqualTo(100_000);
  }

  @Test
  void lossWhenForAPersonThenEverythingTheyAskFor() {
    assertThat(answer(new TestTerminal(), "loss", "--file", SME.toString()))
        .contains(
            "business_email_compromise",
            "Chance of any claim    1.518",
            "Expected annual loss   SGD 1,748.95",
            "99.5 %",
            "tail value at risk",
            "10,000 ",
            "expected_loss",
            "parameter_risk",
            "systemic",
            "1 USD = 1.2853 SGD (2026-01-02, example rate)");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"retention\": 10000|\"retention\": 2000000|/perClaim/retention: must not exceed the"
            + " limit",
        "\"retention\": 10000|\"retention\": -1|/perClaim/retention: must be between",
        "\"limit\": 1000000|\"limit\": 0|/perClaim/limit: must be greater than 0",
        "\"mean\": 27000|\"mean\": -27000|/perils/0/severity/mean: must be greater than 0",
        "\"mean\": 27000|\"mean\": NaN|/perils/0/severity/mean: is not JSON",
        "\"mean\": 27000|\"mean\": -Infinity|/perils/0/severity/mean: is not JSON",
        "\"mean\": 27000|\"mean\": 1e999|/perils/0/severity/mean: must be a number",
        "\"mean\": 27000|\"mean\": 27000, \"mean\": 1|/perils/0/severity/mean: is given twice",
        "\"mean\": 27000|\"median\": 27000|/perils/0/severity/median: is not known here",
        "\"kind\": \"lognormal\", \"mean\": 27000|\"kind\": \"weibull\", \"mean\":"
            + " 27000|/perils/0/severity/kind: must be one of lognormal",
        "poisson_counts|binomial_counts|/counts/kind: must be one of poisson_counts",
        "\"perils\": [|\"perils\": [], \"risks\": [|/risks: is not known here",
        "funds_transfer_fraud|business_email_compromise|/perils: must not repeat",
        "\"bandRatio\": 2.25|\"bandRatio\": 0.5|/bandRatio: must be at least 1",
        "[100, 200|[200, 100|/returnPeriods: must rise",
        "\"expense\": 0.30|\"expense\": 0.90|/loads/expense: ",
        "\"from\": \"USD\"|\"from\": \"EUR\"|/fx: must convert from USD",
        "\"to\": \"SGD\"|\"to\": \"XXX\"|/fx/to: must be an ISO 4217 code"
      })
  void lossWhenDocumentIsWrongThenNamesThePlace(String part, String instead, String fault)
      throws IOException {
    String text = Examples.text(SME);
    int at = text.indexOf(part);
    assertThat(at).isNotNegative();
    assertBad(
        text.substring(0, at) + instead + text.substring(at + part.length()),
        "plimsoll loss: standard input: " + fault);
  }

  @Test
  void lossWhenMoneyIsBeyondItsRangeThenSaysSo() {
    assertBad(LEAST.replace("1e5", "1e15").replace("0.01", "1e5"), "amount");
  }

  @Test
  void lossWhenDocumentNamesItsRateThenCurrencyIsRefused() throws IOException {
    TestTerminal terminal = new TestTerminal().input(Examples.text(SME));
    assertThat(terminal.run("loss", "--file", "-", "--currency", "SGD"))
        .isEqualTo(ExitCode.BAD_INPUT);
    assertThat(terminal.faults()).singleElement().asString().contains("--currency");
  }

  @Test
  void lossWhenFileIsMissingThenNamesTheOption() {
    TestTerminal terminal = new TestTerminal();
    assertThat(terminal.run("loss", "--json")).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(terminal.faults()).containsExactly("plimsoll loss: --file is missing");
  }
}
