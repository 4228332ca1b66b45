package io.plimsoll.engine.governance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.plimsoll.engine.governance.Calibration.Line;
import io.plimsoll.engine.governance.Calibration.Report;
import io.plimsoll.engine.governance.Calibration.TooFew;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalibrationTest {

  /** Half the chi-square quantiles 2.5 % of 2n and 97.5 % of 2(n + 1) degrees of freedom. */
  @ParameterizedTest
  @CsvSource({
    "0, 0, 3.6888794541139354",
    "1, 0.025317807984289876, 5.571643390938898",
    "10, 4.7953886961324335, 18.39035604201778",
    "100, 81.36399125092314, 121.62679379242638"
  })
  void intervalWhenCountedThenAsPublished(long count, double low, double high) {
    PoissonInterval interval = PoissonInterval.of(count, 0.95);
    assertThat(interval.low()).isEqualTo(low, within(1e-9));
    assertThat(interval.high()).isEqualTo(high, within(1e-9));
  }

  /** For no event the upper end solves e^−x = 5 % at 90 %: x = ln 20. */
  @Test
  void intervalWhenNothingWasSeenThenByHand() {
    assertThat(PoissonInterval.of(0, 0.90).high()).isEqualTo(StrictMath.log(20), within(1e-12));
  }

  @Test
  void intervalWhenInputIsImpossibleThenNamesIt() {
    assertThatThrownBy(() -> PoissonInterval.of(-1, 0.9)).hasMessageContaining("count");
    assertThatThrownBy(() -> PoissonInterval.of(1, 1)).hasMessageContaining("confidence");
    assertThatThrownBy(() -> new ObservedPeriod(0, 1, 0)).hasMessageContaining("annualFrequency");
    assertThatThrownBy(() -> new ObservedPeriod(1, 0, 0)).hasMessageContaining("years");
    assertThatThrownBy(() -> new ObservedPeriod(1, 1, -1)).hasMessageContaining("claims");
  }

  /** Ten groups of ten periods of a year; group i expects i claims a period and has 10 i + 1. */
  private static List<ObservedPeriod> hundred() {
    List<ObservedPeriod> periods = new ArrayList<>();
    for (int group = 1; group <= 10; group++) {
      for (int i = 0; i < 10; i++) {
        periods.add(new ObservedPeriod(group, 1, group + (i == 0 ? 1 : 0)));
      }
    }
    return periods;
  }

  @Test
  void ofWhenAHundredPeriodsThenDecilesAsByHand() {
    Report report = (Report) Calibration.of(hundred());

    assertThat(report.deciles()).hasSize(10);
    Line third = report.deciles().get(2);
    assertThat(third.periods()).isEqualTo(10);
    assertThat(third.leastFrequency()).isEqualTo(3);
    assertThat(third.exposureYears()).isEqualTo(10);
    assertThat(third.expected()).isEqualTo(30, within(1e-12));
    assertThat(third.observed()).isEqualTo(31);
    assertThat(third.ratio()).isEqualTo(31 / 30.0, within(1e-12));
    assertThat(report.all().observed()).isEqualTo(560);
    assertThat(report.all().expected()).isEqualTo(550, within(1e-9));
  }

  /** Σ 1²/(10 i) = H₁₀ / 10; deviance 2 Σ [(10 i + 1) ln((10 i + 1) / 10 i) − 1]. */
  @Test
  void fitWhenEachDecileIsOneAboveThenAsByHand() {
    Fit fit = ((Report) Calibration.of(hundred())).fit();

    double chiSquare = 0;
    double deviance = 0;
    for (int i = 1; i <= 10; i++) {
      chiSquare += 1 / (10.0 * i);
      deviance += 2 * ((10 * i + 1) * StrictMath.log((10 * i + 1) / (10.0 * i)) - 1);
    }
    assertThat(fit.chiSquare()).isEqualTo(chiSquare, within(1e-12));
    assertThat(fit.chiSquare()).isEqualTo(0.29289682539682538, within(1e-12));
    assertThat(fit.deviance()).isEqualTo(deviance, within(1e-12));
    assertThat(fit.degreesOfFreedom()).isEqualTo(10);
    assertThat(fit.pValue()).isGreaterThan(0.9999);
  }

  @Test
  void ofWhenShuffledThenTheSame() {
    List<ObservedPeriod> shuffled = new ArrayList<>(hundred());
    Collections.reverse(shuffled);
    assertThat(Calibration.of(shuffled)).isEqualTo(Calibration.of(hundred()));
  }

  @Test
  void ofWhenNinetyNinePeriodsThenTooFewAndNoNumbers() {
    assertThat(Calibration.of(hundred().subList(0, 99))).isEqualTo(new TooFew(99, 100, 99));
    assertThat(Calibration.of(List.of())).isEqualTo(new TooFew(0, 100, 0));
  }

  @Test
  void fitWhenExpectedCountsAreSmallThenNoPValue() {
    List<ObservedPeriod> rare = Collections.nCopies(200, new ObservedPeriod(0.015, 0.5, 0));
    Report report = (Report) Calibration.of(rare);
    assertThat(report.fit().pValue()).isNull();
    assertThat(report.all().expected()).isEqualTo(1.5, within(1e-12));
    assertThat(report.all().interval().low()).isZero();
    assertThat(report.all().ratio()).isZero();
  }

  @Test
  void ofWhenClaimsAreTwiceTheExpectedThenTheIntervalLeavesOneOut() {
    List<ObservedPeriod> periods = Collections.nCopies(300, new ObservedPeriod(1, 1, 2));
    Report report = (Report) Calibration.of(periods);
    assertThat(report.all().interval().low()).isGreaterThan(1);
    assertThat(report.fit().pValue()).isLessThan(1e-6);
  }

  /** Nothing but their claims would tell equal frequencies apart, and claims must not sort. */
  @Test
  void ofWhenFrequenciesAreEqualThenTheyStayInOneGroup() {
    List<ObservedPeriod> periods = new ArrayList<>();
    for (int i = 0; i < 150; i++) {
      periods.add(new ObservedPeriod(0.5, 1, i % 2));
      periods.add(new ObservedPeriod(2, 1, i % 5));
    }

    List<Line> deciles = ((Report) Calibration.of(periods)).deciles();

    assertThat(deciles).hasSize(2);
    assertThat(deciles.getFirst().observed()).isEqualTo(75);
    assertThat(deciles.getLast().observed()).isEqualTo(300);
  }
}
