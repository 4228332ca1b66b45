package io.plimsoll.engine.loss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.plimsoll.engine.basics.InvalidValueException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LatticeLossTest {
  /** Even masses: exceedance falls 0.9, 0.8, 0.7, 0.6 by cells of 10. */
  private static LatticeLoss smooth() {
    return LatticeLoss.ofMassesLessOne(new Grid(10, 4), new double[] {-0.9, 0.1, 0.1, 0.1});
  }

  /** All at 0 and 20. */
  private static LatticeLoss step() {
    return LatticeLoss.ofMassesLessOne(new Grid(10, 4), new double[] {-0.4, 0, 0.3, 0});
  }

  @ParameterizedTest
  @CsvSource({"0, 0.9", "5, 0.9", "7.5, 0.875", "10, 0.85", "12.5, 0.825", "15, 0.8", "25, 0.7"})
  void exceedanceWhenSmoothThenStraightBetweenMiddles(double amount, double expected) {
    assertThat(smooth().exceedance(amount)).isCloseTo(expected, within(1e-12));
  }

  @ParameterizedTest
  @CsvSource({"0.95, 0", "0.875, 7.5", "0.85, 10", "0.825, 12.5", "0.75, 20", "0.65, 30"})
  void quantileWhenSmoothThenInverse(double chance, double expected) {
    assertThat(smooth().quantile(chance)).isCloseTo(expected, within(1e-9));
  }

  @ParameterizedTest
  @CsvSource({"0, 0.4", "19.99, 0.4", "20, 0.1", "39, 0.1"})
  void exceedanceWhenStepThenJumpsAtThePoint(double amount, double expected) {
    assertThat(step().exceedance(amount)).isCloseTo(expected, within(1e-12));
  }

  @ParameterizedTest
  @CsvSource({"0.5, 0", "0.4, 0", "0.39, 20", "0.11, 20", "0.1001, 20"})
  void quantileWhenStepThenThePointItself(double chance, double expected) {
    assertThat(step().quantile(chance)).isEqualTo(expected);
  }

  @Test
  void withAnyWhenExactThenStartsThere() {
    LatticeLoss loss = smooth().withAny(0.95);
    assertThat(loss.exceedance(0)).isEqualTo(0.95);
    assertThat(loss.exceedance(2.5)).isCloseTo(0.925, within(1e-12));
    assertThat(loss.quantile(0.925)).isCloseTo(2.5, within(1e-12));
    assertThat(smooth().withAny(0.1).exceedance(0)).isEqualTo(0.9);
  }

  @Test
  void limitedMeanWhenWithinACellThenProportional() {
    assertThat(smooth().limitedMean(0)).isZero();
    assertThat(smooth().limitedMean(15)).isCloseTo(9 + 4, within(1e-12));
    assertThat(smooth().limitedMean(40)).isCloseTo(9 + 8 + 7 + 6, within(1e-12));
  }

  @Test
  void integralWhenPowersThenExactForEachCell() {
    assertThat(smooth().integral(0, 3, 5, 15)).isCloseTo(4.5 + 4, within(1e-12));
    assertThat(smooth().integral(1, 5, 5, 15)).isCloseTo(0.9 * 12.5 + 0.8 * 37.5, within(1e-12));
    assertThat(smooth().integral(2, 5, 5, 15))
        .isCloseTo(0.9 * 125 / 3 + 0.8 * (1000 - 125) / 3, within(1e-12));
    assertThat(smooth().integral(1, 0, 30, 40)).isCloseTo(0.6 * 350, within(1e-12));
  }

  @Test
  void massAndCumulativeWhenAskedThenFromTheMasses() {
    assertThat(smooth().mass(0)).isCloseTo(0.1, within(1e-15));
    assertThat(smooth().mass(3)).isCloseTo(0.1, within(1e-15));
    assertThat(smooth().cumulative(2)).isCloseTo(0.3, within(1e-15));
    assertThat(smooth().beyond()).isCloseTo(0.6, within(1e-15));
  }

  @Test
  void endOfChanceWhenReachedThenFirstPointElseEnd() {
    assertThat(smooth().endOfChance(0.85)).isEqualTo(10);
    assertThat(smooth().endOfChance(0.5)).isEqualTo(40);
    assertThat(smooth().endOfChance(0.95)).isZero();
  }

  @Test
  void ofMassesWhenRoundingGoesBelowZeroThenNeverRises() {
    LatticeLoss loss =
        LatticeLoss.ofMassesLessOne(new Grid(1, 4), new double[] {-0.1, 0.2, -0.05, -1e-3});
    assertThat(loss.cumulative(1)).isOne();
    assertThat(loss.cumulative(2)).isOne();
    assertThat(loss.cumulative(3)).isOne();
  }

  @ParameterizedTest
  @CsvSource({"-1", "40", "NaN"})
  void exceedanceWhenOffTheGridThenRefused(double amount) {
    LatticeLoss loss = smooth();
    assertThatThrownBy(() -> loss.exceedance(amount)).isInstanceOf(InvalidValueException.class);
  }

  /** Exceedance 0.9, 0.7, 0.55, 0.45, 0.4 by cells of 10: masses 0.2, 0.15, 0.1, 0.05. */
  private static LatticeLoss uneven() {
    return LatticeLoss.ofMassesLessOne(new Grid(10, 5), new double[] {-0.9, 0.2, 0.15, 0.1, 0.05});
  }

  /** Half of a point's mass lies on either side of it; nothing is known beyond the last cell. */
  @ParameterizedTest
  @CsvSource({
    "10, 0.8",
    "12.5, 0.75",
    "15, 0.7",
    "17.5, 0.6625",
    "20, 0.625",
    "22.5, 0.5875",
    "35, 0.45",
    "37.5, 0.4375",
    "40, 0.425",
    "42.5, 0.4125",
    "45, 0.4",
    "47.5, 0.4"
  })
  void exceedanceWhenUnevenThenStraightBetweenPointsAndMiddles(double amount, double expected) {
    assertThat(uneven().exceedance(amount)).isCloseTo(expected, within(1e-12));
  }

  @Test
  void quantileWhenUnevenThenInverseOfExceedanceAndNeverRises() {
    double last = 50;
    for (double chance = 0.401; chance < 0.9; chance += 0.001) {
      double quantile = uneven().quantile(chance);
      assertThat(uneven().exceedance(quantile)).isCloseTo(chance, within(1e-12));
      assertThat(quantile).isLessThanOrEqualTo(last);
      last = quantile;
    }
    assertThat(last).isBetween(5.0, 5.2);
  }

  /** Masses 0.02, 0.3, 0.04, 0.01 at 10 to 40: what its neighbours have of 0.3 is smooth. */
  @ParameterizedTest
  @CsvSource({"19.9999999, 0.565", "20, 0.295", "25, 0.28", "15, 0.58"})
  void exceedanceWhenAPointStandsOutBetweenSmallMassesThenJumpsByTheRest(
      double amount, double expected) {
    LatticeLoss loss =
        LatticeLoss.ofMassesLessOne(
            new Grid(10, 6), new double[] {-0.6, 0.02, 0.3, 0.04, 0.01, 0.005});
    assertThat(loss.exceedance(amount)).isCloseTo(expected, within(1e-8));
  }

  @Test
  void exceedanceWhenAPointHasFourTimesItsNeighboursThenStillSmooth() {
    double[] masses = {-0.875, 0.0625, 0.25, 0.0625};
    LatticeLoss loss = LatticeLoss.ofMassesLessOne(new Grid(1, 4), masses);
    assertThat(loss.exceedance(2)).isEqualTo(0.5625 + 0.125);
  }

  /** 0.3 / 0.1 is less than 3 by rounding. */
  @Test
  void exceedanceWhenAnAmountIsAPointButForRoundingThenThatPoint() {
    LatticeLoss loss =
        LatticeLoss.ofMassesLessOne(new Grid(0.1, 8), new double[] {-0.5, 0, 0, 0.4, 0, 0, 0, 0});
    assertThat(0.3 / 0.1).isLessThan(3);
    assertThat(loss.exceedance(0.3)).isCloseTo(0.1, within(1e-12));
    assertThat(loss.exceedance(0.3 * (1 - 1e-13))).isCloseTo(0.5, within(1e-9));
    assertThat(loss.exceedance(0.3 * (1 + 1e-13))).isCloseTo(0.1, within(1e-9));
  }

  /** The closest falling sequence: each dip shares with what rises above it, weighted by cells. */
  @Test
  void ofMassesWhenSomeAreNegativeThenDipsAndRisesLevelOut() {
    double[] above = {0.9, 0.3, 0.6, 0.6, 0.2, 0.05, 0.15, 0.1};
    double[] masses = new double[above.length];
    masses[0] = -above[0];
    for (int j = 1; j < above.length; j++) {
      masses[j] = above[j - 1] - above[j];
    }
    LatticeLoss loss = LatticeLoss.ofMassesLessOne(new Grid(1, above.length), masses);
    double[] expected = {0.9, 0.5, 0.5, 0.5, 0.2, 0.1, 0.1, 0.1};
    for (int j = 0; j < above.length; j++) {
      assertThat(1 - loss.cumulative(j)).isCloseTo(expected[j], within(1e-12));
    }
    assertThat(loss.limitedMean(8)).isCloseTo(2.9, within(1e-12));
  }
}
