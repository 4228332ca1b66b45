package io.plimsoll.engine.loss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnnualLossTest {
  private static AnnualLoss annual(CountModel counts, double frequency, Severity severity) {
    return new AnnualLoss(List.of(TestLosses.group(counts, frequency, severity)), 1);
  }

  /** Sums of n gamma claims are gamma: the exact exceedance is a Poisson-weighted series. */
  private static double exactExceedance(double frequency, double shape, double amount) {
    double spread = 12 * StrictMath.sqrt(frequency) + 30;
    double sum = 0;
    for (int n = (int) StrictMath.max(1, frequency - spread); n < frequency + spread; n++) {
      double logChance = n * StrictMath.log(frequency) - frequency - GammaFunctions.logGamma(n + 1);
      sum += StrictMath.exp(logChance) * GammaFunctions.upper(n * shape, amount / 1_000);
    }
    return sum;
  }

  @ParameterizedTest
  @CsvSource({
    "0.0153, 0.3",
    "0.0153, 40",
    "0.5, 3",
    "5, 0.3",
    "5, 3",
    "100, 0.3",
    "100, 40",
    "3000, 3",
    "50000, 3",
    "100000, 0.3",
    "100000, 40"
  })
  void quantileWhenCompoundGammaThenExactToFourOrFiveDigits(double frequency, double shape) {
    AnnualLoss loss = annual(new PoissonCounts(), frequency, new Gamma(shape, 1_000));
    for (double chance : new double[] {0.01, 0.005, 0.001, 1e-4}) {
      double quantile = loss.quantile(chance);
      double error = frequency <= 3_000 ? 2e-5 : 3e-4;
      assertThat(exactExceedance(frequency, shape, quantile * (1 - error))).isGreaterThan(chance);
      assertThat(exactExceedance(frequency, shape, quantile * (1 + error))).isLessThan(chance);
      assertThat(loss.exceedance(quantile)).isCloseTo(chance, Percentage.withPercentage(0.01));
    }
  }

  @Test
  void exceedanceWhenBelowRoundingNoiseThenLargestClaim() {
    AnnualLoss loss = annual(new PoissonCounts(), 0.01, new Lognormal(1, 2));
    double far = loss.quantile(1e-13);
    assertThat(loss.largest().exceedance(far)).isCloseTo(1e-13, Percentage.withPercentage(1e-6));
    assertThat(loss.exceedance(far)).isEqualTo(loss.largest().exceedance(far));
  }

  @Test
  void integralWhenOverEverythingThenAnalyticMoments() {
    AnnualLoss loss = annual(new NegativeBinomialCounts(0.489), 0.7, new Lognormal(1_000, 1.5));
    double mean = loss.integral(0, 0, 0, Double.POSITIVE_INFINITY);
    double second = 2 * loss.integral(1, 0, 0, Double.POSITIVE_INFINITY);
    assertThat(mean).isCloseTo(loss.moments().mean(), Percentage.withPercentage(1e-4));
    double deviation = StrictMath.sqrt(second - mean * mean);
    assertThat(deviation)
        .isCloseTo(loss.moments().standardDeviation(), Percentage.withPercentage(1e-3));
  }

  @Test
  void excessMeanWhenAmountGrowsThenMeanLessBody() {
    AnnualLoss loss = annual(new PoissonCounts(), 5, new Gamma(3, 1_000));
    assertThat(loss.excessMean(0)).isEqualTo(loss.moments().mean());
    double atMean = loss.excessMean(15_000);
    double exact = 0;
    for (double x = 15_000; x < 90_000; x += 20) {
      exact += 20 * exactExceedance(5, 3, x + 10);
    }
    assertThat(atMean).isCloseTo(exact, Percentage.withPercentage(1e-3));
    assertThat(loss.excessMean(1e9)).isCloseTo(0, within(1e-3));
  }

  @Test
  void quantileWhenNothingIsEverPaidThenZero() {
    AnnualLoss loss = annual(new PoissonCounts(), 0, new Gamma(3, 1_000));
    assertThat(loss.any()).isZero();
    assertThat(loss.quantile(0.5)).isZero();
    assertThat(loss.exceedance(0)).isZero();
    assertThat(loss.integral(0, 0, 0, 10)).isZero();
    assertThat(loss.grids()).isEmpty();
  }

  @Test
  void quantileWhenJustAboveTheChanceOfNothingThenSmallestClaims() {
    AnnualLoss loss = annual(new PoissonCounts(), 0.01, new Lognormal(1_000, 2));
    double chance = loss.any() * (1 - 1e-4);
    assertThat(loss.exceedance(loss.quantile(chance)))
        .isCloseTo(chance, Percentage.withPercentage(1e-4));
    assertThat(loss.quantile(chance)).isBetween(0.05, 0.2);
  }

  @Test
  void quantileWhenDiscreteThenValuesThemselves() {
    AnnualLoss loss =
        annual(new PoissonCounts(), 0.02, new Discrete(List.of(1.0, 50.0), List.of(0.5, 0.5)));
    assertThat(loss.quantile(0.015)).isEqualTo(1);
    assertThat(loss.quantile(0.005)).isEqualTo(50);
    assertThat(loss.quantile(0.00002)).isEqualTo(100);
  }

  @Test
  void gridsWhenUsedThenFinestFirst() {
    AnnualLoss few = annual(new PoissonCounts(), 0.02, new Lognormal(1_000, 2));
    few.quantile(0.01);
    few.quantile(1e-5);
    assertThat(few.grids()).isSortedAccordingTo((a, b) -> Double.compare(a.step(), b.step()));
    assertThat(few.grids()).allMatch(grid -> grid.points() == AnnualLoss.POINTS);
  }

  @ParameterizedTest
  @CsvSource({"100, 8192", "3000, 32768", "100000, 131072"})
  void gridsWhenClaimsAreManyAndSmallThenRefinedUpToTheMost(double frequency, int points) {
    AnnualLoss many = annual(new PoissonCounts(), frequency, new Gamma(3, 1_000));
    many.quantile(0.01);
    assertThat(many.grids()).isNotEmpty().allMatch(grid -> grid.points() == points);
  }

  @Test
  void largestClaimQuantileWhenLognormalThenInverseOfExceedance() {
    LargestClaim largest = annual(new PoissonCounts(), 3, new Lognormal(1_000, 2)).largest();
    for (double chance : new double[] {0.9, 0.5, 0.01, 1e-8}) {
      assertThat(largest.exceedance(largest.quantile(chance)))
          .isCloseTo(chance, Percentage.withPercentage(1e-8));
    }
    assertThat(largest.quantile(0.96)).isZero();
  }

  @Test
  void largestClaimQuantileWhenAtTheLimitThenTheLimitItself() {
    ClaimStream stream =
        new ClaimStream(1, LayeredSeverity.of(new Lognormal(1_000, 2), new Layer(10, 777.0)));
    LargestClaim largest =
        new LargestClaim(List.of(new ClaimGroup(new PoissonCounts(), List.of(stream))), 777);
    assertThat(largest.quantile(1e-3)).isEqualTo(777);
    assertThat(largest.exceedance(776.99)).isGreaterThan(0.1);
    assertThat(largest.exceedance(777)).isZero();
  }
}
