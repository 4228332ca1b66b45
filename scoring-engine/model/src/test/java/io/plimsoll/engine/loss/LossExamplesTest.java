package io.plimsoll.engine.loss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.plimsoll.engine.loader.DocumentException;
import io.plimsoll.engine.loader.RecordCodec;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The example documents are read, computed and written. */
class LossExamplesTest {
  private static String example(String name) throws IOException {
    try (InputStream stream =
        LossExamplesTest.class.getResourceAsStream("/examples/loss/" + name + ".json")) {
      return new String(
          Objects.requireNonNull(stream, name).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void evaluateWhenReferenceFirmThenGoldenValuesInSingaporeDollars() throws IOException {
    LossInput input = RecordCodec.readJson(LossInput.class, example("sme-ten-million"));
    LossResult result = LossModel.evaluate(input);
    assertThat(result.tailUsd().valueAtRisk995()).isCloseTo(46_744, within(0.5));
    assertThat(result.pricing().expectedLoss())
        .isEqualTo(new Converter(input.fx()).convert(1_360.7313673));
    assertThat(result.pricing().expectedLoss().currency().value()).isEqualTo("SGD");
  }

  @Test
  void evaluateWhenEveryKindThenTheSameBytesTwice() throws IOException {
    String text = example("tails-sublimit-aggregate");
    LossInput input = RecordCodec.readJson(LossInput.class, text);
    byte[] answer = RecordCodec.writeJson(LossModel.evaluate(input));
    LossInput again = RecordCodec.readJson(LossInput.class, RecordCodec.writeJson(input));
    assertThat(again).isEqualTo(input);
    assertThat(RecordCodec.writeJson(LossModel.evaluate(again))).isEqualTo(answer);
  }

  @ParameterizedTest
  @CsvSource({
    "'\"retention\": 10000', '\"retention\": 2000000', /perClaim/retention",
    "'\"retention\": 10000', '\"retention\": -1', /perClaim/retention",
    "'\"sigma\": 1.7', '\"sigma\": 0', /perils/2/severity/sigma",
    "'\"mean\": 27000', '\"mean\": -27000', /perils/0/severity/mean",
    "'\"mean\": 27000', '\"mean\": 1e999', /perils/0/severity/mean",
    "'0.0047', '-0.0047', /perils/0/annualFrequency",
    "'\"kind\": \"lognormal\", \"mean\": 27000', '\"kind\": \"weibull\"', /perils/0/severity/kind",
    "'\"bandRatio\": 2.25', '\"bandRatio\": 0.5', /bandRatio",
    "'[100, 200', '[200, 100', /returnPeriods",
    "'\"expense\": 0.30', '\"expense\": 0.90', /loads/expense",
    "'\"USD\"', '\"EUR\"', /fx"
  })
  void readWhenContradictoryThenNamesTheMember(String part, String instead, String pointer)
      throws IOException {
    String text =
        example("sme-ten-million").replaceFirst(java.util.regex.Pattern.quote(part), instead);
    assertThatThrownBy(() -> RecordCodec.readJson(LossInput.class, text))
        .isInstanceOfSatisfying(
            DocumentException.class, e -> assertThat(e.pointer().toString()).isEqualTo(pointer));
  }
}
