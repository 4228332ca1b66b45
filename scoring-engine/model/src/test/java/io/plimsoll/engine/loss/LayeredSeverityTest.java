package io.plimsoll.engine.loss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.plimsoll.engine.basics.InvalidValueException;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Reference values: ∫ k (x − d)^(k−1) P(X &gt; x) dx, integrated in 30 digits. */
class LayeredSeverityTest {
  private static final Lognormal PRIVACY = new Lognormal(150_000, 2);
  private static final TailedLognormal RANSOMWARE =
      new TailedLognormal(262_000, 1.7, 0.025, 1.75, 11_700_000);
  private static final Discrete DICE =
      new Discrete(List.of(1.0, 2.0, 4.0), List.of(0.5, 0.25, 0.25));

  /** One claim's part between two amounts, without {@link Layer}'s rule that d is at most L. */
  private static double moment(Severity severity, int power, double from, double width) {
    return SeverityCurve.of(severity).momentBetween(power, from, from, from + width);
  }

  @ParameterizedTest
  @CsvSource({
    "10000, 1000000, 90076.11909803965, 49020316005.53823, 3.892965131091525e+16",
    "1000000, 100000, 2427.175205345039, 238190184.7009291, 23596936233869.35",
    "1e9, 1e9, 12.88173879591158, 8761934824.581486, 7.231619138103573e+18",
    "1e9, 1e6, 0.03282488908643975, 32809.6417516378, 32802020904.60812",
    "0, 0.001, 0.001, 1.0e-6, 1.0e-9",
    "10000, Infinity, 142223.7485871229, 1225541856966.178, 5.492606114203564e+20"
  })
  void momentWhenLognormalThenIntegral(
      double from, double width, double first, double second, double third) {
    assertMoments(PRIVACY, from, width, first, second, third);
  }

  @ParameterizedTest
  @CsvSource({
    "500, 1000, 554.9251092959638, 452951.8944871221, 403997560.594476",
    "4000, 50, 0.1316068827002629, 6.467858285323325, 320.6089308485776",
    "0, 700, 641.751206665445, 427716.2606193025, 290254491.9089635",
    "0, Infinity, 1200, 1920000, 3840000000"
  })
  void momentWhenGammaThenIntegral(
      double from, double width, double first, double second, double third) {
    assertMoments(new Gamma(3, 400), from, width, first, second, third);
  }

  @ParameterizedTest
  @CsvSource({
    "10000, 1000000, 166427.5141860575, 96518051776.44509, 7.73798001960631e+16",
    "0, 11700000, 237491.9313483525, 424865992380.5221, 1.947446169264283e+18",
    "0, Infinity, 237491.9313483525, 424865992380.5221, 1.947446169264283e+18",
    "1000000, 9000000, 62029.66963795113, 197080493147.0853, 1.01524228123173e+18",
    "3000000, 200000, 1684.496252235891, 329871111.5013819, 65283880814032.8",
    "1600000, 200000, 5111.000275195937, 992361285.1857703, 195435342830633.7"
  })
  void momentWhenTailedThenIntegral(
      double from, double width, double first, double second, double third) {
    assertMoments(RANSOMWARE, from, width, first, second, third);
  }

  private static void assertMoments(
      Severity severity, double from, double width, double... expected) {
    for (int power = 1; power <= 3; power++) {
      assertThat(moment(severity, power, from, width))
          .isCloseTo(expected[power - 1], Percentage.withPercentage(1e-8));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "100000, 0.3884248158716806",
    "3000000, 0.008965567912944796",
    "10000000, 0.0002885975158262559",
    "11700000, 0",
    "20000000, 0"
  })
  void survivalWhenTailedThenBodyThenTruncatedPareto(double amount, double expected) {
    assertThat(LayeredSeverity.groundUp(RANSOMWARE).survival(amount))
        .isCloseTo(expected, within(1e-13));
  }

  @Test
  void momentWhenTailIndexIsTwoThenLogarithmJoinsItsNeighbours() {
    double[] moments = new double[3];
    double[] alphas = {2 - 1e-7, 2, 2 + 1e-7};
    for (int i = 0; i < 3; i++) {
      TailedLognormal severity = new TailedLognormal(262_000, 1.7, 0.025, alphas[i], 11_700_000);
      moments[i] = moment(severity, 2, 0, Double.POSITIVE_INFINITY);
    }
    assertThat(moments[1])
        .isCloseTo((moments[0] + moments[2]) / 2, Percentage.withPercentage(1e-7));
  }

  @Test
  void meanWhenMaximumBelowThresholdThenBodyCutThere() {
    TailedLognormal severity = new TailedLognormal(262_000, 1.7, 0.025, 1.75, 400_000);
    LayeredSeverity cut = LayeredSeverity.groundUp(severity);
    LayeredSeverity body = LayeredSeverity.groundUp(severity.body());
    assertThat(cut.mean()).isCloseTo(body.limitedMean(400_000), Percentage.withPercentage(1e-10));
    assertThat(cut.survival(399_999)).isEqualTo(body.survival(399_999));
    assertThat(cut.survival(400_000)).isZero();
  }

  static Stream<Arguments> severities() {
    return Stream.of(
        Arguments.of(PRIVACY, 1e9),
        Arguments.of(new Lognormal(5, 0.01), 6),
        Arguments.of(new Lognormal(5, 4), 1e12),
        Arguments.of(new Gamma(3, 400), 1e4),
        Arguments.of(new Gamma(0.05, 1e5), 1e6),
        Arguments.of(new Gamma(2_000, 1), 3e3),
        Arguments.of(RANSOMWARE, 1.2e7),
        Arguments.of(new TailedLognormal(262_000, 1.7, 0.025, 1.75, 400_000), 4.1e5),
        Arguments.of(DICE, 5));
  }

  @ParameterizedTest
  @MethodSource("severities")
  void limitedAndExcessMeansWhenAddedThenMean(Severity severity, double top) {
    SeverityCurve curve = SeverityCurve.of(severity);
    double mean = moment(severity, 1, 0, Double.POSITIVE_INFINITY);
    for (double x = top * 1e-6; x < top; x *= 1.7) {
      assertThat(curve.limitedMean(x) + curve.excessMean(x))
          .isCloseTo(mean, Percentage.withPercentage(1e-9));
      assertThat(curve.limitedMean(x))
          .isCloseTo(moment(severity, 1, 0, x), Percentage.withPercentage(1e-8));
      assertThat(curve.excessMean(x)).isGreaterThanOrEqualTo(0);
    }
    assertThat(curve.limitedMean(0)).isZero();
    assertThat(curve.excessMean(0)).isCloseTo(mean, Percentage.withPercentage(1e-9));
    assertThat(curve.survival(0)).isOne();
  }

  @ParameterizedTest
  @MethodSource("severities")
  void cellAveragesWhenSummedThenLimitedMean(Severity severity, double top) {
    LayeredSeverity payment = LayeredSeverity.of(severity, new Layer(top / 50, top / 3));
    double step = top / 100;
    double[] cells = new double[64];
    payment.addCellAverages(2, step, cells);
    double sum = 0;
    for (int j = 0; j < cells.length; j++) {
      sum += cells[j] * step / 2;
      assertThat(sum).isCloseTo(payment.limitedMean((j + 1) * step), within(1e-9 * payment.mean()));
    }
    assertThat(cells[40]).isZero();
  }

  @Test
  void cellMiddlesWhenAddedThenSurvivalThere() {
    LayeredSeverity payment = LayeredSeverity.groundUp(PRIVACY);
    double[] cells = {1, 1};
    payment.addCellMiddles(0.5, 100, cells);
    assertThat(cells[1]).isEqualTo(1 + 0.5 * payment.survival(150));
  }

  @Test
  void momentWhenDiscreteThenSumOverValues() {
    LayeredSeverity payment = LayeredSeverity.of(DICE, new Layer(1, 2.0));
    assertThat(payment.mean()).isEqualTo(0.25 + 0.25 * 2);
    assertThat(payment.moment(2)).isEqualTo(0.25 + 0.25 * 4);
    assertThat(payment.limitedMoment(3, 1.5)).isEqualTo(0.25 + 0.25 * 1.5 * 1.5 * 1.5);
    assertThat(payment.survival(0)).isEqualTo(0.5);
    assertThat(payment.survival(1)).isEqualTo(0.25);
    assertThat(payment.survival(2)).isZero();
  }

  @Test
  void locationWhenOfLocationThenReturned() {
    assertThat(Lognormal.ofLocation(7, 2.4).location()).isCloseTo(7, within(1e-14));
  }

  @ParameterizedTest
  @ValueSource(doubles = {-1, Double.NaN})
  void survivalWhenAmountIsNoneThenRefused(double amount) {
    LayeredSeverity payment = LayeredSeverity.groundUp(PRIVACY);
    assertRefused("amount", () -> payment.survival(amount));
    assertRefused("amount", () -> payment.limitedMean(amount));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 4})
  void momentWhenPowerIsUnknownThenRefused(int power) {
    assertRefused("power", () -> LayeredSeverity.groundUp(PRIVACY).moment(power));
  }

  private static void assertRefused(
      String field, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            InvalidValueException.class, e -> assertThat(e.field()).isEqualTo(field));
  }
}
