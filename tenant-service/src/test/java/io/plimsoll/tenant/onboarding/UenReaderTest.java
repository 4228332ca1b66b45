package io.plimsoll.tenant.onboarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plimsoll.tenant.Checked;
import io.plimsoll.tenant.FieldError;
import io.plimsoll.tenant.InvalidInputException;
import io.plimsoll.tenant.Warning;
import io.plimsoll.tenant.onboarding.UenReader.Misfit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UenReaderTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);
  private final UenReader reader = new UenReader(Misfit.WARN);

  @ParameterizedTest
  @CsvSource({
    "00192200M, BUSINESS",
    "197401143C, LOCAL_COMPANY",
    "S16FC0121D, OTHER",
    "T01FC6132D, OTHER",
    "201611401H, LOCAL_COMPANY",
    "196800306E, LOCAL_COMPANY",
    "193200032W, LOCAL_COMPANY",
    "200604346E, LOCAL_COMPANY",
    "T09LL0001D, OTHER",
    "F00012345X, LEGACY_FOREIGN_COMPANY"
  })
  void readWhenCheckLetterFitsThenNoWarning(String text, UenKind kind) {
    Checked<Uen> read = reader.read(text, TODAY);

    assertThat(read.value()).isEqualTo(new Uen(text));
    assertThat(read.value().kind()).isEqualTo(kind);
    assertThat(read.warnings()).isEmpty();
    assertThat(read.adjustments()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"T09LL0001B", "199303210R", "201600485R", "00192200X", "T08GB0001A", "T09LI0001A"})
  void readWhenCheckLetterDoesNotFitThenWarns(String text) {
    assertThat(reader.read(text, TODAY).warnings())
        .extracting(Warning::code)
        .contains("UEN_CHECKSUM_SUSPECT");
  }

  @ParameterizedTest
  @ValueSource(strings = {"T09LL0001B", "00192200X"})
  void readWhenMisfitsAreRefusedThenThrows(String text) {
    assertThat(codesOf(new UenReader(Misfit.REFUSE), text)).containsExactly("UEN_CHECKSUM_SUSPECT");
  }

  @Test
  void readWhenEveryOtherLetterIsTriedThenOnlyOneFits() {
    long fitting =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
            .chars()
            .filter(letter -> reader.read("201611401" + (char) letter, TODAY).warnings().isEmpty())
            .count();

    assertThat(fitting).isEqualTo(1);
  }

  @Test
  void readWhenEntityTypeIsUnknownThenWarns() {
    assertThat(reader.read("T09VC0001A", TODAY).warnings())
        .extracting(Warning::code)
        .contains("UEN_ENTITY_TYPE_UNKNOWN");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "12345678",
        "1234567890",
        "X09LL0001D",
        "T9LL0001D",
        "T09L10001D",
        "201611401HH",
        "２０１６１１４０１H",
        "F01012345X",
        "T09LL0001D' OR 1=1"
      })
  void readWhenFormatIsWrongThenThrows(String text) {
    assertThat(codesOf(reader, text)).containsExactly("UEN_FORMAT");
  }

  @ParameterizedTest
  @ValueSource(strings = {"202712345K", "T27LL0001D", "999912345A"})
  void readWhenYearIsToComeThenThrows(String text) {
    assertThat(codesOf(reader, text)).containsExactly("UEN_YEAR_IN_FUTURE");
  }

  @ParameterizedTest
  @CsvSource({"' 201611401h ', 201611401H", "2016-11401-H, 201611401H", "'F   12345X', F00012345X"})
  void readWhenSpellingDiffersThenAdjustsAndSaysSo(String text, String stored) {
    Checked<Uen> read = reader.read(text, TODAY);

    assertThat(read.value().value()).isEqualTo(stored);
    assertThat(read.adjustments())
        .singleElement()
        .satisfies(a -> assertThat(a.to()).isEqualTo(stored));
  }

  private static List<String> codesOf(UenReader reader, String text) {
    List<String> codes = new ArrayList<>();
    assertThatThrownBy(() -> reader.read(text, TODAY))
        .isInstanceOfSatisfying(
            InvalidInputException.class,
            e -> e.errors().stream().map(FieldError::code).forEach(codes::add));
    return codes;
  }
}
