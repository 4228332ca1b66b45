package io.plimsoll.engine.loss;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.assertj.core.data.Percentage;

/** The properties of model.md §5 that concern the loss. */
class LossProperties {
  private static List<PerilLoss> perils(double mean, double sigma) {
    return List.of(
        new PerilLoss("a", 0.004, new Lognormal(mean, sigma)),
        new PerilLoss("b", 0.002, new TailedLognormal(2 * mean, sigma, 0.025, 1.75, 40 * mean)),
        new PerilLoss("c", 0.01, new Gamma(0.7, mean)));
  }

  private static double premium(List<PerilLoss> perils, Layer layer) {
    LossPricing pricing = LossModel.price(TestLosses.input(perils, layer));
    return ((IndicatedPremium) pricing.premium()).usd();
  }

  @Property(tries = 100)
  void premiumWhenLimitRisesThenRises(
      @ForAll @DoubleRange(min = 1e3, max = 1e6) double mean,
      @ForAll @DoubleRange(min = 0.3, max = 3) double sigma,
      @ForAll @DoubleRange(min = 1, max = 20) double limit) {
    List<PerilLoss> perils = perils(mean, sigma);
    double narrow = premium(perils, new Layer(mean / 10, limit * mean));
    double wide = premium(perils, new Layer(mean / 10, limit * mean * 1.1));
    assertThat(wide).isGreaterThan(narrow);
  }

  @Property(tries = 100)
  void premiumWhenDeductibleRisesThenFalls(
      @ForAll @DoubleRange(min = 1e3, max = 1e6) double mean,
      @ForAll @DoubleRange(min = 0.3, max = 3) double sigma,
      @ForAll @DoubleRange(min = 0, max = 0.9) double retention) {
    List<PerilLoss> perils = perils(mean, sigma);
    double low = premium(perils, new Layer(retention * mean, mean));
    double high = premium(perils, new Layer((retention + 0.1) * mean, mean));
    assertThat(high).isLessThan(low);
  }

  @Property(tries = 100)
  void increasedLimitWhenLimitGrowsEvenlyThenConcave(
      @ForAll @DoubleRange(min = 0.3, max = 3) double sigma,
      @ForAll @DoubleRange(min = 0.1, max = 30) double limit) {
    List<PerilLoss> perils = perils(1e5, sigma);
    double[] factors = new double[3];
    for (int i = 0; i < 3; i++) {
      factors[i] = LimitFactors.increasedLimit(perils, 100, (limit + 0.1 * i) * 1e5, 1e5);
    }
    assertThat(factors[1] - factors[0])
        .isGreaterThanOrEqualTo((factors[2] - factors[1]) * (1 - 1e-9));
  }

  @Property(tries = 30)
  void byTransformWhenAnyCountsThenAgreesWithRecursion(
      @ForAll @DoubleRange(min = 0.01, max = 30) double frequency,
      @ForAll @DoubleRange(min = 0.1, max = 50) double size,
      @ForAll @DoubleRange(min = 0.3, max = 3) double sigma,
      @ForAll @IntRange(min = 20, max = 700) int points) {
    List<ClaimGroup> groups =
        List.of(
            TestLosses.group(new NegativeBinomialCounts(size), frequency, new Lognormal(30, sigma)),
            TestLosses.group(new PoissonCounts(), frequency / 2, new Gamma(sigma, 20)));
    Grid grid = new Grid(1, points);
    LatticeLoss transform =
        CompoundDistribution.byTransform(groups, grid, Discretisation.LOCAL_MOMENTS);
    LatticeLoss recursion =
        CompoundDistribution.byRecursion(groups, grid, Discretisation.LOCAL_MOMENTS);
    for (int j = 0; j < points; j++) {
      assertThat(Math.abs(transform.cumulative(j) - recursion.cumulative(j))).isLessThan(1e-9);
    }
  }

  @Property(tries = 15)
  void evaluateWhenAnySmeThenCurveNeverFallsAndTailBeyondValue(
      @ForAll @DoubleRange(min = 1e3, max = 1e6) double mean,
      @ForAll @DoubleRange(min = 0.3, max = 3) double sigma) {
    LossResult result = LossModel.evaluate(TestLosses.input(perils(mean, sigma), null));
    double last = 0;
    for (CurvePoint point : result.curve()) {
      assertThat(point.aggregateUsd()).isGreaterThanOrEqualTo(last);
      last = point.aggregateUsd();
    }
    assertThat(result.tailUsd().tailValueAtRisk99())
        .isGreaterThan(result.tailUsd().valueAtRisk99());
  }

  /** Severity mean to the power .30 of revenue, maximum 1.17 × revenue, as model.md §2 tells. */
  @Property(tries = 100)
  void priceWhenRevenueRisesThenExpectedLossRises(
      @ForAll @DoubleRange(min = 1e4, max = 1e9) double revenue,
      @ForAll @DoubleRange(min = 0.5, max = 2.5) double sigma) {
    assertThat(expectedLoss(revenue * 1.05, sigma)).isGreaterThan(expectedLoss(revenue, sigma));
  }

  private static double expectedLoss(double revenue, double sigma) {
    double mean = 262_000 * StrictMath.pow(revenue / 1e7, 0.30);
    TailedLognormal severity = new TailedLognormal(mean, sigma, 0.025, 1.75, 1.17 * revenue);
    return LossModel.price(TestLosses.one(0.0032, severity, null)).moments().mean();
  }

  /** In cents or in dollars, the answer is the same money. */
  @Property(tries = 15)
  void evaluateWhenAllAmountsAreScaledThenResultsScale(
      @ForAll @DoubleRange(min = 0.01, max = 100) double factor) {
    LossResult base = scaled(1);
    LossResult other = scaled(factor);
    Percentage tolerance = Percentage.withPercentage(1e-3);
    assertThat(other.pricing().moments().standardDeviation())
        .isCloseTo(factor * base.pricing().moments().standardDeviation(), tolerance);
    assertThat(other.pricing().moments().skewness())
        .isCloseTo(base.pricing().moments().skewness(), tolerance);
    assertThat(other.tailUsd().valueAtRisk995())
        .isCloseTo(factor * base.tailUsd().valueAtRisk995(), tolerance);
    assertThat(other.tailUsd().tailValueAtRisk99())
        .isCloseTo(factor * base.tailUsd().tailValueAtRisk99(), tolerance);
  }

  private static LossResult scaled(double factor) {
    return LossModel.evaluate(
        TestLosses.input(
            perils(1e5 * factor, 1.8),
            new NegativeBinomialCounts(0.489),
            new Layer(1e4 * factor, 1e6 * factor),
            null));
  }
}
