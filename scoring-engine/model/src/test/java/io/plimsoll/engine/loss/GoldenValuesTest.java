package io.plimsoll.engine.loss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The table of model.md §4, to the digits given there. */
class GoldenValuesTest {
  private static final Layer MILLION_EXCESS_TEN_THOUSAND = new Layer(10_000, 1_000_000.0);

  private enum Way {
    TRANSFORM {
      @Override
      LatticeLoss of(ClaimGroup group, Grid grid) {
        return CompoundDistribution.byTransform(List.of(group), grid, Discretisation.LOCAL_MOMENTS);
      }
    },
    RECURSION {
      @Override
      LatticeLoss of(ClaimGroup group, Grid grid) {
        return CompoundDistribution.byRecursion(List.of(group), grid, Discretisation.LOCAL_MOMENTS);
      }
    };

    abstract LatticeLoss of(ClaimGroup group, Grid grid);
  }

  private static Offset<Double> digits(int decimals) {
    return within(0.5 * StrictMath.pow(10, -decimals));
  }

  @ParameterizedTest
  @CsvSource({"100000, 8896.0441", "1000000, 15345.2248", "5000000, 18047.9791"})
  void limitedMeanWhenLognormalThenPublishedValue(double limit, double expected) {
    LayeredSeverity severity = LayeredSeverity.groundUp(Lognormal.ofLocation(7, 2.4));
    assertThat(severity.limitedMean(limit)).isCloseTo(expected, digits(4));
  }

  @Test
  void momentsWhenPoissonLognormalLayerThenPublishedValues() {
    Moments moments =
        LossModel.price(
                TestLosses.one(15, Lognormal.ofLocation(5.9809, 1.8), new Layer(3_000, 5_000.0)))
            .moments();
    assertThat(moments.mean()).isCloseTo(5_785.2541, digits(4));
    assertThat(moments.standardDeviation() / moments.mean()).isCloseTo(0.848871, digits(6));
    assertThat(moments.skewness()).isCloseTo(0.934053, digits(6));
  }

  @Test
  void cumulativeWhenPoissonGammaThenPublishedValues() {
    ClaimGroup group = TestLosses.group(new PoissonCounts(), 2.5, new Gamma(3, 400));
    LatticeLoss loss =
        Way.TRANSFORM.of(group, new Grid(0.125, 1 << 17)).withAny(group.counts().some(2.5, 1));
    assertThat(1 - loss.exceedance(0)).isCloseTo(0.08208500, digits(8));
    assertThat(1 - loss.exceedance(1_000)).isCloseTo(0.18672473, digits(8));
    assertThat(1 - loss.exceedance(3_000)).isCloseTo(0.56127746, digits(8));
    assertThat(1 - loss.exceedance(10_000)).isCloseTo(0.99343773, digits(8));
  }

  @ParameterizedTest
  @EnumSource(Way.class)
  void massesWhenPoissonDiscreteThenPublishedValues(Way way) {
    Discrete severity =
        new Discrete(List.of(1.0, 2.0, 3.0, 4.0, 5.0), List.of(0.2, 0.4, 0.2, 0.15, 0.05));
    LatticeLoss loss =
        way.of(TestLosses.group(new PoissonCounts(), 1.75, severity), new Grid(1, 64));
    double[] expected = {0.17377394, 0.06082088, 0.13228541, 0.10463726};
    for (int i = 0; i < expected.length; i++) {
      assertThat(loss.mass(i)).isCloseTo(expected[i], digits(8));
    }
  }

  @ParameterizedTest
  @EnumSource(Way.class)
  void cumulativeWhenNegativeBinomialThenPublishedValue(Way way) {
    Discrete severity = new Discrete(List.of(1.0, 2.0, 3.0, 4.0), List.of(0.4, 0.3, 0.2, 0.1));
    LatticeLoss loss =
        way.of(TestLosses.group(new NegativeBinomialCounts(6), 3, severity), new Grid(1, 128));
    assertThat(loss.cumulative(3)).isCloseTo(0.33940842, digits(8));
  }

  @Test
  void tailWhenPoissonLognormalThenPublishedValues() {
    AnnualLoss loss =
        new AnnualLoss(
            List.of(TestLosses.group(new PoissonCounts(), 1, Lognormal.ofLocation(0, 2))), 1);
    NetLoss net = new NetLoss(loss, Layer.GROUND_UP);
    assertThat(net.valueAtRisk(0.001)).isCloseTo(490.550, digits(3));
    assertThat(net.tailValueAtRisk(0.001)).isCloseTo(1_025.93, digits(2));
  }

  @Test
  void evaluateWhenSmeFromTheGroundUpThenPublishedValues() {
    LossResult result = LossModel.evaluate(TestLosses.input(TestLosses.SME, null));
    assertThat(result.pricing().moments().mean()).isCloseTo(1_977.50, digits(2));
    assertThat(1 - result.pricing().probabilityOfAnyClaim()).isCloseTo(0.98481645, digits(8));
    assertThat(result.tailUsd().valueAtRisk99()).isCloseTo(12_588, digits(0));
    assertThat(result.tailUsd().valueAtRisk995()).isCloseTo(56_820, digits(0));
    assertThat(result.tailUsd().tailValueAtRisk99()).isCloseTo(194_934, digits(0));
  }

  @Test
  void evaluateWhenSmeInALayerThenPublishedValues() {
    LossResult result =
        LossModel.evaluate(TestLosses.input(TestLosses.SME, MILLION_EXCESS_TEN_THOUSAND));
    Moments moments = result.pricing().moments();
    assertThat(moments.mean()).isCloseTo(1_360.7314, digits(4));
    assertThat(moments.standardDeviation()).isCloseTo(26_001.88, digits(2));
    assertThat(result.tailUsd().valueAtRisk99()).isCloseTo(2_569, digits(0));
    assertThat(result.tailUsd().valueAtRisk995()).isCloseTo(46_744, digits(0));
  }

  @ParameterizedTest
  @CsvSource({"250000, 0.6352", "500000, 0.8259", "1000000, 1.0000", "2000000, 1.1394"})
  void increasedLimitWhenSmeThenPublishedFactor(double limit, double expected) {
    assertThat(LimitFactors.increasedLimit(TestLosses.SME, 10_000, limit, 1_000_000))
        .isCloseTo(expected, digits(4));
  }

  @ParameterizedTest
  @CsvSource({"0, 1.0918", "10000, 1.0000", "25000, 0.9037", "100000, 0.6455"})
  void deductibleWhenSmeThenPublishedFactor(double retention, double expected) {
    assertThat(LimitFactors.deductible(TestLosses.SME, 1_000_000, retention, 10_000))
        .isCloseTo(expected, digits(4));
  }
}
