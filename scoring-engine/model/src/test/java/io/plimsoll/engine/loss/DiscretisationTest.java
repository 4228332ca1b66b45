package io.plimsoll.engine.loss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiscretisationTest {
  private static final double STEP = 1_000;

  /** Mean and variance of the year's sum, straight from the masses at the points. */
  private static double[] meanAndVariance(LatticeLoss loss) {
    double mean = 0;
    double second = 0;
    for (int j = 0; j < loss.grid().points(); j++) {
      double amount = j * loss.grid().step();
      mean += loss.mass(j) * amount;
      second += loss.mass(j) * amount * amount;
    }
    return new double[] {mean, second - mean * mean};
  }

  private static LatticeLoss sum(ClaimGroup group, Discretisation method) {
    return CompoundDistribution.byTransform(List.of(group), new Grid(STEP, 8_192), method);
  }

  @ParameterizedTest
  @CsvSource({"3000, 3", "1500, 10", "20000, 0.3"})
  void keptVarianceWhenClaimsAreManyAndBelowTheStepThenMeanAndVarianceAreExact(
      double frequency, double shape) {
    ClaimGroup group = TestLosses.group(new PoissonCounts(), frequency, new Gamma(shape, 300));
    Cumulants exact = group.cumulants(Double.POSITIVE_INFINITY);
    double[] kept = meanAndVariance(sum(group, Discretisation.KEPT_VARIANCE));
    assertThat(kept[0]).isCloseTo(exact.first(), Percentage.withPercentage(1e-6));
    assertThat(kept[1]).isCloseTo(exact.second(), Percentage.withPercentage(1e-2));
  }

  /** Splitting a claim between two points a step apart can add a quarter of the step squared. */
  @Test
  void localMomentsWhenClaimsAreBelowTheStepThenTheMeanIsExactAndTheVarianceGrows() {
    ClaimGroup group = TestLosses.group(new PoissonCounts(), 3_000, new Gamma(3, 300));
    Cumulants exact = group.cumulants(Double.POSITIVE_INFINITY);
    double[] local = meanAndVariance(sum(group, Discretisation.LOCAL_MOMENTS));
    assertThat(local[0]).isCloseTo(exact.first(), Percentage.withPercentage(1e-6));
    assertThat(local[1] - exact.second())
        .isCloseTo(group.secondMomentGrowth(new Grid(STEP, 8_192)), Percentage.withPercentage(3));
  }

  @Test
  void secondMomentGrowthWhenAllClaimsAreInTheFirstCellThenStepTimesMeanLessSecondMoment() {
    ClaimGroup group =
        TestLosses.group(new PoissonCounts(), 2, new Discrete(List.of(3.0), List.of(1.0)));
    assertThat(group.secondMomentGrowth(new Grid(10, 16))).isCloseTo(2 * (30 - 9), within(1e-12));
    assertThat(group.secondMomentGrowth(new Grid(1.5, 16)))
        .isCloseTo(2 * 1.5 * 1.5 / 6, within(1e-12));
  }

  /** A claim of 2.5 steps: halves at 2 and 3, then the quarter of a step squared is taken back. */
  @Test
  void keptVarianceWhenOneValueThenMassesWithItsMeanAndVariance() {
    double[] cells = new double[8];
    LayeredSeverity severity = LayeredSeverity.groundUp(new Discrete(List.of(25.0), List.of(1.0)));
    Discretisation.KEPT_VARIANCE.add(severity, 2, 10, cells);
    double mean = 0;
    double second = 0;
    double before = 2;
    for (int j = 0; j < cells.length; j++) {
      double mass = before - cells[j];
      mean += j * mass;
      second += j * j * mass;
      before = cells[j];
    }
    assertThat(mean).isCloseTo(2 * 2.5, within(1e-12));
    assertThat(second).isCloseTo(2 * 2.5 * 2.5, within(1e-12));
    assertThat(cells[4]).isCloseTo(0, within(1e-12));
  }

  @Test
  void keptVarianceWhenNothingIsPaidThenNothing() {
    double[] cells = new double[4];
    LayeredSeverity severity = LayeredSeverity.groundUp(new Discrete(List.of(0.0), List.of(1.0)));
    Discretisation.KEPT_VARIANCE.add(severity, 1, 10, cells);
    assertThat(cells).containsOnly(0);
  }

  /** Steps far below the ulp-size differences of means at the retention: the middles take over. */
  @ParameterizedTest
  @CsvSource({"1e-9", "1e-5", "0.05", "0.2", "1"})
  void localMomentsWhenStepIsTinyBesideTheRetentionThenSurvivalThere(double step) {
    LayeredSeverity payment =
        LayeredSeverity.of(new Lognormal(857_432, 2.7), new Layer(101_484, 101_484.0));
    double[] cells = new double[16];
    Discretisation.LOCAL_MOMENTS.add(payment, 1, step, cells);
    for (int j = 0; j < cells.length; j++) {
      assertThat(cells[j])
          .isCloseTo(payment.survival((j + 0.5) * step), Percentage.withPercentage(1e-6));
    }
  }
}
