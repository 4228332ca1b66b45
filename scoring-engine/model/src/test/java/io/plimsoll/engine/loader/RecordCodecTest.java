package io.plimsoll.engine.loader;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plimsoll.engine.basics.CurrencyCode;
import io.plimsoll.engine.basics.Money;
import io.plimsoll.engine.basics.Require;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordCodecTest {
  enum Size {
    SMALL,
    VERY_LARGE
  }

  sealed interface Answer permits Given, NotGiven {}

  record Given(String value) implements Answer {}

  record NotGiven() implements Answer {}

  record Everything(
      String text,
      int count,
      long big,
      double real,
      boolean flag,
      BigDecimal exact,
      Instant at,
      LocalDate on,
      Size size,
      Money money,
      List<Answer> answers,
      Map<Size, Double> weights,
      @Nullable String note) {
    Everything {
      Require.notNegative("count", count);
    }
  }

  private static final Everything EXAMPLE =
      new Everything(
          "café \"quoted\" \u0001 \n",
          3,
          1L << 60,
          0.1,
          true,
          new BigDecimal("1.340"),
          Instant.parse("2026-01-31T00:00:00.5Z"),
          LocalDate.parse("2026-01-31"),
          Size.VERY_LARGE,
          new Money(125, CurrencyCode.SGD),
          List.of(new Given("yes"), new NotGiven()),
          Map.of(Size.SMALL, -2.5),
          null);

  private static final String WRITTEN =
      "{\"answers\":[{\"kind\":\"given\",\"value\":\"yes\"},{\"kind\":\"not_given\"}],"
          + "\"at\":\"2026-01-31T00:00:00.500Z\",\"big\":1152921504606846976,\"count\":3,"
          + "\"exact\":1.34,\"flag\":true,\"money\":{\"amount\":125,\"currency\":\"SGD\"},"
          + "\"on\":\"2026-01-31\",\"real\":0.1,\"size\":\"very_large\","
          + "\"text\":\"café \\\"quoted\\\" \\u0001 \\n\",\"weights\":{\"small\":-2.5}}";

  @Test
  void writeJsonWhenRecordHasEveryKindThenCanonicalBytes() {
    assertThat(new String(RecordCodec.writeJson(EXAMPLE), UTF_8)).isEqualTo(WRITTEN);
  }

  @Test
  void readJsonWhenReadingWhatWasWrittenThenSameBytesAgain() {
    Everything read = RecordCodec.readJson(Everything.class, WRITTEN.getBytes(UTF_8));
    assertThat(RecordCodec.writeJson(read)).isEqualTo(WRITTEN.getBytes(UTF_8));
    assertThat(read.weights()).containsEntry(Size.SMALL, -2.5);
    assertThat(read.note()).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"count\":3 | \"count\":3.0 | /count | must be a whole number",
        "\"count\":3 | \"count\":-3 | /count | must not be negative",
        "\"count\":3 | \"count\":3,\"extra\":1 | /extra | is not known here",
        "\"count\":3, | `` | /count | is missing",
        "\"count\":3 | \"count\":null | /count | must not be null",
        "\"count\":3 | \"count\":3,\"count\":3 | /count | is given twice",
        "\"count\":3 | \"count\":03 | /count | needs ','",
        "\"count\":3 | \"count\":99999999999 | /count | must be a whole number",
        "very_large | VERY_LARGE | /size | must be one of small, very_large",
        "SGD | sgd | /money/currency | must be an ISO 4217 code",
        "\"given\" | \"taken\" | /answers/0/kind | must be one of given, not_given",
        "2026-01-31T | 2026-02-31T | /at | must be an RFC 3339 time",
        "\"2026-01-31\" | \"2026-02-29\" | /on | must be a date",
        "\"small\" | \"tiny\" | /weights/tiny | must be one of",
        "true | 1 | /flag | must be true or false",
      })
  void readJsonWhenOnePlaceIsWrongThenErrorNamesIt(
      String good, String bad, String pointer, String reason) {
    String json = WRITTEN.replace(good, bad);
    assertThatDocumentException(
        () -> RecordCodec.readJson(Everything.class, json), pointer, reason);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{} x | has content after its end",
        "{\"a\":1,} | needs a member name",
        "['a'] | is not JSON",
        "[1,] | is not JSON",
        "{\"a\":\"\\x\"} | has an unknown escape",
        "{\"a\":\"\\u12g4\"} | without four hexadecimal digits",
        "[tru] | is not JSON",
        "[1 | ends too early",
        "[+1] | is not JSON",
        "[NaN] | is not JSON",
      })
  void readJsonWhenTextIsNotJsonThenRefused(String text, String reason) {
    assertThatThrownBy(() -> JsonReader.read(text))
        .isInstanceOf(DocumentException.class)
        .hasMessageContaining(reason);
  }

  @Test
  void readJsonWhenNestedTooDeepThenRefusedWithoutStackOverflow() {
    assertThatThrownBy(() -> JsonReader.read("[".repeat(100_000)))
        .isInstanceOf(DocumentException.class)
        .hasMessageContaining("deeper than 64");
  }

  @Test
  void readJsonWhenBytesAreNotUtf8ThenRefused() {
    byte[] broken = {'"', (byte) 0xC3, '"'};
    assertThatDocumentException(
        () -> RecordCodec.readJson(Money.class, broken), "", "is not UTF-8");
  }

  @Test
  void readYamlWhenKeyIsRepeatedThenRefused() {
    assertThatThrownBy(() -> RecordCodec.readYaml(Money.class, "amount: 1\namount: 2\n"))
        .isInstanceOf(DocumentException.class)
        .hasMessageContaining("duplicate key amount");
  }

  record Interval(double lowBound, @Nullable Double highBound) {}

  @Test
  void readYamlWhenNamesAreSnakeCaseThenRead() {
    assertThat(RecordCodec.readYaml(Interval.class, "low_bound: 1\nhigh_bound: .5\n"))
        .isEqualTo(new Interval(1, 0.5));
    assertThat(RecordCodec.readYaml(Interval.class, "low_bound: 1e-3"))
        .isEqualTo(new Interval(0.001, null));
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "-0.0, 0",
    "500, 500",
    "1e21, 1e+21",
    "123456789012345680000, 123456789012345680000",
    "1e-6, 0.000001",
    "1.5e-7, 1.5e-7",
    "-2.5e30, -2.5e+30",
    "0.30000000000000004, 0.30000000000000004"
  })
  void writeWhenNumberThenAsEcmaScriptWritesIt(double value, String written) {
    assertThat(new String(CanonicalJson.write(value), UTF_8)).isEqualTo(written);
  }

  private static void assertThatDocumentException(
      ThrowingCallable call, String pointer, String reason) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            DocumentException.class,
            e -> {
              assertThat(e.pointer()).isEqualTo(pointer);
              assertThat(e.reason()).contains(reason);
            });
  }
}
