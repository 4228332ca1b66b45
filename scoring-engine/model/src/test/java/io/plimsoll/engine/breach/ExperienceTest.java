package io.plimsoll.engine.breach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ExperienceTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final CountClass SMALL = new CountClass(null, 0.489, 5.80, "fitted to IRIS 2025");
  private static final HistoryBasis BASIS =
      new HistoryBasis(
          5,
          2,
          Map.of(
              HistoryStatement.SIGNED_DECLARATION, 1.0,
              HistoryStatement.PUBLIC_SEARCH, 0.2,
              HistoryStatement.NOBODY, 0.0),
          List.of(SMALL),
          "test");

  private static double multiplier(HistoryStatement noOthers, int... yearsAgo) {
    List<Incident> incidents =
        Arrays.stream(yearsAgo).mapToObj(years -> on(TODAY.minusYears(years))).toList();
    return Experience.of(new ClaimHistory(incidents, noOthers), TODAY, BASIS, SMALL).multiplier();
  }

  private static Incident on(LocalDate day) {
    return new Incident(IncidentKind.RANSOMWARE, day, null, null, null, null, ReportedBy.APPLICANT);
  }

  @Test
  void effectiveYearsWhenFiveYearsOfTwoYearHalfLifeThenGolden() {
    assertThat(Experience.effectiveYears(BASIS)).isEqualTo(2.3753, within(5e-5));
  }

  @Test
  void ofWhenDeclaredThenGoldenMultipliers() {
    HistoryStatement signed = HistoryStatement.SIGNED_DECLARATION;
    assertThat(multiplier(signed)).isEqualTo(.7095, within(5e-5));
    assertThat(multiplier(signed, 1)).isEqualTo(1.7353, within(5e-5));
    assertThat(multiplier(signed, 4)).isEqualTo(1.0722, within(5e-5));
    assertThat(multiplier(signed, 1, 2)).isEqualTo(2.4608, within(5e-5));
  }

  @Test
  void ofWhenNobodySaysSoThenSilenceIsWorthNothing() {
    assertThat(multiplier(HistoryStatement.NOBODY)).isEqualTo(1, within(1e-12));
    assertThat(multiplier(HistoryStatement.PUBLIC_SEARCH))
        .isEqualTo(5.80 / (5.80 + 0.2 * Experience.effectiveYears(BASIS)), within(1e-12))
        .isBetween(multiplier(HistoryStatement.SIGNED_DECLARATION), 1.0);
  }

  @Test
  void ofWhenAnotherIncidentIsKnownThenRateNeverFalls() {
    for (HistoryStatement statement : HistoryStatement.values()) {
      for (int years = 0; years <= 5; years++) {
        assertThat(multiplier(statement, years)).isGreaterThan(multiplier(statement));
        assertThat(multiplier(statement, 2, years)).isGreaterThan(multiplier(statement, 2));
      }
    }
  }

  @Test
  void ofWhenIncidentIsInTheFutureOrTooOldThenItDoesNotCount() {
    Stream.of(TODAY.plusDays(1), TODAY.minusYears(5).minusDays(1))
        .map(day -> new ClaimHistory(List.of(on(day)), HistoryStatement.NOBODY))
        .forEach(history ->
            assertThat(Experience.of(history, TODAY, BASIS, SMALL).incidents()).isZero());
  }

  @Test
  void yearsBetweenWhenAnniversaryThenWholeAndElsePartOfTheYearBegun() {
    LocalDate leapDay = LocalDate.of(2024, 2, 29);
    assertThat(Experience.yearsBetween(LocalDate.of(2023, 11, 23), TODAY)).isEqualTo(3);
    assertThat(Experience.yearsBetween(leapDay, LocalDate.of(2025, 2, 28))).isEqualTo(1);
    assertThat(Experience.yearsBetween(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 7, 2)))
        .isEqualTo(182 / 365.0);
    assertThat(Experience.yearsBetween(TODAY, TODAY.minusYears(2))).isEqualTo(-2);
  }
}
