package io.plimsoll.engine.loss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.plimsoll.engine.basics.InvalidValueException;
import java.util.List;
import org.junit.jupiter.api.Test;

class CompoundDistributionTest {
  private static final Discrete COIN = new Discrete(List.of(1.0, 2.0), List.of(0.5, 0.5));

  private static double largestDifference(LatticeLoss a, LatticeLoss b) {
    double largest = 0;
    for (int j = 0; j < a.grid().points(); j++) {
      largest = StrictMath.max(largest, StrictMath.abs(a.cumulative(j) - b.cumulative(j)));
    }
    return largest;
  }

  private static void assertAgree(List<ClaimGroup> groups, Grid grid, Discretisation method) {
    LatticeLoss transform = CompoundDistribution.byTransform(groups, grid, method);
    LatticeLoss recursion = CompoundDistribution.byRecursion(groups, grid, method);
    assertThat(largestDifference(transform, recursion)).isLessThan(1e-10);
  }

  @Test
  void byTransformWhenSeveralGroupsThenAgreesWithRecursion() {
    List<ClaimGroup> groups =
        List.of(
            TestLosses.group(new PoissonCounts(), 0.7, new Lognormal(50, 1.7)),
            TestLosses.group(new NegativeBinomialCounts(0.489), 2, new Gamma(2, 20)),
            TestLosses.group(new PoissonCounts(), 0, COIN));
    assertAgree(groups, new Grid(1, 1_000), Discretisation.LOCAL_MOMENTS);
    assertAgree(groups, new Grid(1, 1_000), Discretisation.ROUNDING);
  }

  @Test
  void byTransformWhenVarianceIsKeptThenAgreesWithRecursion() {
    List<ClaimGroup> groups =
        List.of(
            TestLosses.group(new PoissonCounts(), 400, new Lognormal(3, 1)),
            TestLosses.group(new NegativeBinomialCounts(20), 300, new Gamma(2, 1)));
    assertAgree(groups, new Grid(4, 1_000), Discretisation.KEPT_VARIANCE);
  }

  @Test
  void byRecursionWhenChanceOfNoClaimUnderflowsThenStillAgrees() {
    List<ClaimGroup> groups = List.of(TestLosses.group(new PoissonCounts(), 2_000, COIN));
    assertThat(groups.getFirst().logNoneAbove(0)).isLessThan(-1_900);
    assertAgree(groups, new Grid(1, 4_000), Discretisation.LOCAL_MOMENTS);
    LatticeLoss loss =
        CompoundDistribution.byRecursion(groups, new Grid(1, 4_000), Discretisation.LOCAL_MOMENTS);
    assertThat(loss.cumulative(3_999)).isCloseTo(1, within(1e-9));
  }

  @Test
  void byTransformWhenRoundingThenMassAtNearestPoint() {
    ClaimGroup group = TestLosses.group(new PoissonCounts(), 1, COIN);
    LatticeLoss loss =
        CompoundDistribution.byTransform(
            List.of(group), new Grid(0.75, 16), Discretisation.ROUNDING);
    assertThat(loss.mass(0)).isCloseTo(StrictMath.exp(-1), within(1e-12));
    assertThat(loss.mass(1)).isCloseTo(0.5 * StrictMath.exp(-1), within(1e-12));
    assertThat(loss.mass(2)).isCloseTo(0.125 * StrictMath.exp(-1), within(1e-12));
  }

  @Test
  void byTransformWhenLocalMomentsThenMeanIsKept() {
    ClaimGroup group = TestLosses.group(new PoissonCounts(), 1, COIN);
    LatticeLoss loss =
        CompoundDistribution.byTransform(
            List.of(group), new Grid(0.8, 64), Discretisation.LOCAL_MOMENTS);
    assertThat(loss.limitedMean(51.2)).isCloseTo(1.5, within(1e-10));
  }

  @Test
  void byTransformWhenChanceIsTinyThenKeepsItsDigits() {
    ClaimGroup group = TestLosses.group(new PoissonCounts(), 1e-12, COIN);
    LatticeLoss loss =
        CompoundDistribution.byTransform(
            List.of(group), new Grid(1, 8), Discretisation.LOCAL_MOMENTS);
    assertThat(loss.exceedance(0)).isCloseTo(1e-12, within(1e-21));
    assertThat(loss.mass(2)).isCloseTo(5e-13, within(1e-21));
  }

  @Test
  void byEitherWayWhenNoGroupThenRefused() {
    Grid grid = new Grid(1, 8);
    assertThatThrownBy(
            () -> CompoundDistribution.byTransform(List.of(), grid, Discretisation.ROUNDING))
        .isInstanceOf(InvalidValueException.class);
    assertThatThrownBy(
            () -> CompoundDistribution.byRecursion(List.of(), grid, Discretisation.ROUNDING))
        .isInstanceOf(InvalidValueException.class);
  }
}
