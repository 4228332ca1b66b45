package io.plimsoll.engine.loss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.plimsoll.engine.basics.InvalidValueException;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Reference values computed in 50 digits. */
class NormalTest {
  private static final Percentage FEW_ULPS = Percentage.withPercentage(2e-13);

  @ParameterizedTest
  @CsvSource({
    "-37.5, 4.6053530095819548438e-308",
    "-20, 2.7536241186062336951e-89",
    "-8, 6.2209605742717841235e-16",
    "-3, 0.0013498980316300945267",
    "-1, 0.15865525393145705141",
    "-0.5, 0.30853753872598689636",
    "0, 0.5",
    "0.1, 0.53982783727702898147",
    "1, 0.84134474606854294859",
    "2.5, 0.99379033467422386483"
  })
  void cdfWhenKnownThenWithinFewUlps(double z, double expected) {
    assertThat(Normal.cdf(z)).isCloseTo(expected, FEW_ULPS);
    assertThat(Normal.survival(-z)).isEqualTo(Normal.cdf(z));
  }

  @ParameterizedTest
  @CsvSource({
    "1e-300, -37.047096299361199237",
    "1e-100, -21.273453560965324295",
    "1e-10, -6.3613409024040562047",
    "0.3, -0.52440051270804078404",
    "0.31, -0.49585034734745333286",
    "0.4, -0.25334710313579974132",
    "0.45, -0.12566134685507400616",
    "0.6, 0.25334710313579974132",
    "0.69, 0.49585034734745317551",
    "0.5000001, 2.5066282746310267518e-7",
    "0.975, 1.9599639845400542355",
    "0.99, 2.3263478740408411009",
    "0.999999, 4.7534243088228989482"
  })
  void quantileWhenKnownThenInverseOfCdf(double p, double expected) {
    double roundingOfP = Math.ulp(p) / Normal.density(expected);
    assertThat(Normal.quantile(p))
        .isCloseTo(
            expected,
            within(4e-16 * Math.abs(expected) + (p < 0.3 ? 0 : Math.max(roundingOfP, 1e-16))));
  }

  @Test
  void cdfWhenInfiniteThenEndsOfTheUnitInterval() {
    assertThat(Normal.cdf(Double.NEGATIVE_INFINITY)).isZero();
    assertThat(Normal.cdf(Double.POSITIVE_INFINITY)).isOne();
    assertThat(Normal.between(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY)).isOne();
  }

  @Test
  void betweenWhenFarInTheUpperTailThenKeepsItsDigits() {
    assertThat(Normal.between(20, 21))
        .isCloseTo(2.7536241186060000e-89, Percentage.withPercentage(1e-6));
    assertThat(Normal.between(3, 3)).isZero();
    assertThat(Normal.between(4, 3)).isZero();
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 1, -0.1, Double.NaN, Double.POSITIVE_INFINITY})
  void quantileWhenNotAProbabilityThenRefused(double p) {
    assertThatThrownBy(() -> Normal.quantile(p))
        .isInstanceOfSatisfying(
            InvalidValueException.class, e -> assertThat(e.field()).isEqualTo("p"));
  }

  @ParameterizedTest
  @CsvSource({
    "0.1, 0.39695254747701176529",
    "-1.7, 0.094049077376886930263",
    "2.3456789, 0.025475367243013945372",
    "10.123456789, 2.2218272130347667513e-23",
    "30.3, 1.738599780834906741e-200"
  })
  void densityWhenKnownThenWithinTwoUlps(double z, double expected) {
    assertThat(Normal.density(z)).isCloseTo(expected, within(2 * Math.ulp(expected)));
  }

  @Test
  void densityWhenBeyondTheSmallestDoubleThenZero() {
    assertThat(Normal.density(38.5)).isPositive();
    assertThat(Normal.density(-38.8)).isZero();
    assertThat(Normal.density(Double.NaN)).isZero();
  }

  @Test
  void quantileWhenAtTheCentreThenZero() {
    assertThat(Normal.quantile(0.5)).isZero();
  }

  /** The published bound of the approximation that Halley's method starts from. */
  @Test
  void roughUpperPointWhenAnyTailThenWithinItsPublishedError() {
    for (double z = 0.01; z < 7; z += 0.01) {
      assertThat(Normal.roughUpperPoint(Normal.survival(z))).isCloseTo(z, within(4.5e-4));
    }
  }
}
