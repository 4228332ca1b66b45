package io.plimsoll.engine.loss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.plimsoll.engine.basics.InvalidValueException;
import io.plimsoll.engine.basics.Money;
import java.util.List;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class LossModelTest {
  private static final Layer LAYER = new Layer(10_000, 1_000_000.0);
  private static final Discrete COIN = new Discrete(List.of(1.0, 2.0), List.of(0.5, 0.5));

  private static LossInput sme(double bandRatio) {
    return new LossInput(
        TestLosses.SME,
        new PoissonCounts(),
        LAYER,
        null,
        TestLosses.LOADS,
        bandRatio,
        5,
        TestLosses.PERIODS,
        TestLosses.SGD);
  }

  @Test
  void priceWhenBandIsNarrowThenPremiumWithEachLoadNamed() {
    LossPricing pricing = LossModel.price(sme(4));
    assertThat(pricing.premium()).isInstanceOf(IndicatedPremium.class);
    IndicatedPremium premium = (IndicatedPremium) pricing.premium();
    double loss = pricing.moments().mean();
    assertThat(premium.usd()).isCloseTo(loss * 1.1 / 0.54, Percentage.withPercentage(1e-12));
    assertThat(premium.lines())
        .extracting(PremiumLine::name)
        .containsExactly("expected_loss", "parameter_risk", "expense", "profit", "systemic");
    assertThat(premium.lines())
        .extracting(PremiumLine::rate)
        .containsExactly(1.0, 0.10, 0.30, 0.05, 0.11);
    assertThat(premium.lines().get(1).usd()).isCloseTo(0.1 * loss, within(1e-9));
    assertThat(premium.lines().get(2).usd()).isCloseTo(0.3 * premium.usd(), within(1e-9));
    assertThat(premium.lines().stream().mapToDouble(PremiumLine::usd).sum())
        .isCloseTo(premium.usd(), within(1e-9));
    assertThat(premium.lines().stream().mapToLong(line -> line.amount().amount()).sum())
        .isEqualTo(premium.amount().amount());
    assertThat(premium.amount().amount()).isEqualTo(StrictMath.round(premium.usd() * 1.2853 * 100));
  }

  @Test
  void priceWhenBandPassesTheMaximumThenReasonInsteadOfPremium() {
    assertThat(LossModel.price(sme(5)).premium()).isInstanceOf(IndicatedPremium.class);
    assertThat(LossModel.price(sme(5.01)).premium())
        .isEqualTo(new WithheldPremium(WithheldPremium.Reason.BAND_TOO_WIDE, 5.01, 5));
  }

  @Test
  void priceWhenBandGivenThenLowAndHighOnEitherSide() {
    LossPricing pricing = LossModel.price(sme(4));
    assertThat(pricing.expectedLoss())
        .isEqualTo(new Money(StrictMath.round(1_360.7313673 * 1.2853 * 100), TestLosses.SGD.to()));
    assertThat(pricing.expectedLossLow().amount() * 2.0)
        .isCloseTo(pricing.expectedLoss().amount(), within(1.01));
    assertThat(pricing.expectedLossHigh().amount() / 2.0)
        .isCloseTo(pricing.expectedLoss().amount(), within(1.01));
    assertThat(pricing.fx()).isEqualTo(TestLosses.SGD);
  }

  @Test
  void priceWhenPerilsThenEachWithItsPart() {
    LossPricing pricing = LossModel.price(sme(1));
    PerilExpectation mail = pricing.perils().getFirst();
    assertThat(mail.peril()).isEqualTo("business_email_compromise");
    assertThat(mail.groundUpUsd()).isCloseTo(126.9, within(1e-9));
    assertThat(mail.paidFrequency())
        .isCloseTo(
            0.0047 * LayeredSeverity.groundUp(new Lognormal(27_000, 1.4)).survival(10_000),
            within(1e-15));
    assertThat(pricing.perils().stream().mapToDouble(PerilExpectation::expectedLossUsd).sum())
        .isCloseTo(pricing.moments().mean(), within(1e-9));
    assertThat(pricing.groundUpExpectedLossUsd()).isCloseTo(1_977.5, within(1e-9));
    double paid = pricing.perils().stream().mapToDouble(PerilExpectation::paidFrequency).sum();
    assertThat(pricing.probabilityOfAnyPayment())
        .isCloseTo(-StrictMath.expm1(-paid), within(1e-15));
  }

  @Test
  void priceWhenPerilHasItsOwnLayerThenThatCounts() {
    PerilLoss capped =
        new PerilLoss("funds", 0.01, new Lognormal(141_000, 1.5), new Layer(0, 50_000.0), null);
    double expected =
        0.01 * LayeredSeverity.groundUp(new Lognormal(141_000, 1.5)).limitedMean(50_000);
    assertThat(LossModel.price(TestLosses.input(List.of(capped), LAYER)).moments().mean())
        .isCloseTo(expected, within(1e-9));
  }

  /** Shared negative binomial counts correlate the perils; counts of their own do not. */
  @Test
  void priceWhenCountsAreSharedThenVarianceHasTheCrossTerm() {
    CountModel counts = new NegativeBinomialCounts(0.5);
    List<PerilLoss> shared = List.of(new PerilLoss("a", 1, COIN), new PerilLoss("b", 2, COIN));
    List<PerilLoss> own =
        List.of(
            new PerilLoss("a", 1, COIN, null, counts), new PerilLoss("b", 2, COIN, null, counts));
    Moments together = LossModel.price(TestLosses.input(shared, counts, null, null)).moments();
    Moments apart =
        LossModel.price(TestLosses.input(own, new PoissonCounts(), null, null)).moments();
    assertThat(together.mean()).isCloseTo(4.5, within(1e-12));
    assertThat(apart.mean()).isCloseTo(4.5, within(1e-12));
    double cross = 2 * 1.5 * 3 / 0.5;
    assertThat(StrictMath.pow(together.standardDeviation(), 2))
        .isCloseTo(StrictMath.pow(apart.standardDeviation(), 2) + cross, within(1e-9));
    assertThat(StrictMath.pow(together.standardDeviation(), 2))
        .isCloseTo(3 * 2.5 + 4.5 * 4.5 / 0.5, within(1e-9));
  }

  @Test
  void groupsWhenSomePerilsHaveOwnCountsThenSharedOnesFirst() {
    PerilLoss own = new PerilLoss("a", 1, COIN, null, new PoissonCounts());
    PerilLoss shared = new PerilLoss("b", 2, COIN);
    CountModel counts = new NegativeBinomialCounts(2);
    List<ClaimGroup> groups =
        LossModel.groups(TestLosses.input(List.of(own, shared), counts, null, null));
    assertThat(groups).extracting(ClaimGroup::counts).containsExactly(counts, new PoissonCounts());
    assertThat(groups).extracting(ClaimGroup::annualFrequency).containsExactly(2.0, 1.0);
    assertThat(LossModel.groups(TestLosses.input(List.of(own), counts, null, null))).hasSize(1);
  }

  /** Exact masses of a small lattice, with the annual terms applied to each by hand. */
  @Test
  void evaluateWhenAggregateTermsThenAppliedToTheSum() {
    Layer aggregate = new Layer(2, 3.0);
    LossInput input =
        TestLosses.input(
            List.of(new PerilLoss("a", 1.75, COIN)), new PoissonCounts(), null, aggregate);
    LatticeLoss exact =
        CompoundDistribution.byRecursion(
            LossModel.groups(input), new Grid(1, 64), Discretisation.LOCAL_MOMENTS);
    double mean = 0;
    for (int s = 0; s < 64; s++) {
      mean += exact.mass(s) * aggregate.pays(s);
    }
    double variance = 0;
    double third = 0;
    for (int s = 0; s < 64; s++) {
      double away = aggregate.pays(s) - mean;
      variance += exact.mass(s) * away * away;
      third += exact.mass(s) * away * away * away;
    }
    LossResult result = LossModel.evaluate(input);
    Moments moments = result.pricing().moments();
    assertThat(moments.mean()).isCloseTo(mean, Percentage.withPercentage(1e-6));
    assertThat(moments.standardDeviation())
        .isCloseTo(StrictMath.sqrt(variance), Percentage.withPercentage(1e-4));
    assertThat(moments.skewness())
        .isCloseTo(third / StrictMath.pow(variance, 1.5), Percentage.withPercentage(1e-2));
    assertThat(result.pricing().probabilityOfAnyPayment())
        .isCloseTo(1 - exact.cumulative(2), within(1e-8));
    assertThat(result.tailUsd()).isEqualTo(new TailMeasures(3, 3, 3, 3));
  }

  @Test
  void evaluateWhenAggregateTermsDoNotBiteThenLikeWithoutThem() {
    LossResult free = LossModel.evaluate(TestLosses.input(TestLosses.SME, LAYER));
    LossResult bound =
        LossModel.evaluate(
            TestLosses.input(TestLosses.SME, new PoissonCounts(), LAYER, new Layer(0, 1e9)));
    Moments expected = free.pricing().moments();
    Moments actual = bound.pricing().moments();
    assertThat(actual.mean()).isCloseTo(expected.mean(), Percentage.withPercentage(1e-3));
    assertThat(actual.standardDeviation())
        .isCloseTo(expected.standardDeviation(), Percentage.withPercentage(1e-2));
    assertThat(actual.skewness()).isCloseTo(expected.skewness(), Percentage.withPercentage(0.1));
    assertThat(bound.tailUsd().valueAtRisk995()).isEqualTo(free.tailUsd().valueAtRisk995());
    assertThat(bound.tailUsd().tailValueAtRisk995())
        .isCloseTo(free.tailUsd().tailValueAtRisk995(), Percentage.withPercentage(1e-3));
  }

  @Test
  void evaluateWhenPeriodsGivenThenPointForEachInBothCurrencies() {
    LossResult result = LossModel.evaluate(sme(1));
    assertThat(result.curve())
        .extracting(CurvePoint::returnPeriodYears)
        .isEqualTo(TestLosses.PERIODS);
    CurvePoint point = result.curve().get(1);
    assertThat(point.exceedanceProbability()).isEqualTo(1 / 200.0);
    assertThat(point.aggregateUsd()).isEqualTo(result.tailUsd().valueAtRisk995());
    assertThat(point.occurrenceUsd()).isLessThan(point.aggregateUsd());
    Converter converter = new Converter(TestLosses.SGD);
    assertThat(point.aggregate()).isEqualTo(converter.convert(point.aggregateUsd()));
    assertThat(point.occurrence()).isEqualTo(converter.convert(point.occurrenceUsd()));
    assertThat(result.tail().valueAtRisk99())
        .isEqualTo(converter.convert(result.tailUsd().valueAtRisk99()));
    assertThat(result.tail().tailValueAtRisk995())
        .isEqualTo(converter.convert(result.tailUsd().tailValueAtRisk995()));
    assertThat(result.curve().getLast().aggregateUsd()).isEqualTo(1_000_000);
    assertThat(result.grids()).isNotEmpty();
    assertThat(result.grids().getFirst().points()).isEqualTo(8_192);
  }

  @Test
  void evaluateWhenNothingCanHappenThenZeros() {
    LossResult result = LossModel.evaluate(TestLosses.one(0, COIN, LAYER));
    assertThat(result.tailUsd()).isEqualTo(new TailMeasures(0, 0, 0, 0));
    assertThat(result.pricing().moments()).isEqualTo(new Moments(0, 0, 0));
    assertThat(result.pricing().probabilityOfAnyClaim()).isEqualTo(0.0);
    assertThat(result.pricing().probabilityOfAnyPayment()).isEqualTo(0.0);
    assertThat(result.grids()).isEmpty();
  }

  @Test
  void evaluateWhenChanceIsBelowOneInAHundredThenTailIsWholeLossOverIt() {
    LossResult result = LossModel.evaluate(TestLosses.one(1e-6, new Lognormal(1e6, 2), null));
    assertThat(result.tailUsd().valueAtRisk995()).isZero();
    assertThat(result.tailUsd().tailValueAtRisk99()).isCloseTo(100, within(1e-9));
    assertThat(result.tailUsd().tailValueAtRisk995()).isCloseTo(200, within(1e-9));
  }

  @Test
  void evaluateWhenAmountIsTooLargeForMoneyThenRefused() {
    LossInput input = TestLosses.one(1e4, new Lognormal(1e15, 4), null);
    assertThatThrownBy(() -> LossModel.evaluate(input))
        .isInstanceOfSatisfying(
            InvalidValueException.class, e -> assertThat(e.field()).isEqualTo("amount"));
  }

  @Test
  void inputWhenMoreClaimsThanAnyGridTellsThenRefused() {
    assertThatThrownBy(() -> new PerilLoss("a", 100_001, COIN))
        .isInstanceOfSatisfying(
            InvalidValueException.class, e -> assertThat(e.field()).isEqualTo("annualFrequency"));
    List<PerilLoss> together =
        List.of(new PerilLoss("a", 60_000, COIN), new PerilLoss("b", 60_000, COIN));
    assertThatThrownBy(() -> TestLosses.input(together, null))
        .isInstanceOfSatisfying(
            InvalidValueException.class, e -> assertThat(e.field()).isEqualTo("perils"));
  }
}
