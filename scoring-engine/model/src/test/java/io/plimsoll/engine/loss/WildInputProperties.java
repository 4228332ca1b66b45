package io.plimsoll.engine.loss;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.assertj.core.data.Percentage;

/** Whatever is legal gives finite, ordered answers. */
class WildInputProperties {
  private static final Layer NEVER_REACHED = new Layer(0, Severity.LARGEST);
  private static final List<Double> PERIODS = List.of(1.001, 2.0, 100.0, 200.0, 1e4, 1e7);

  private static Arbitrary<Double> logUniform(double low, double high) {
    return Arbitraries.integers()
        .between(0, 10_000)
        .map(i -> low * StrictMath.pow(high / low, i / 10_000.0));
  }

  private static Arbitrary<Double> uniform(double low, double high) {
    return Arbitraries.integers().between(0, 10_000).map(i -> low + (high - low) * i / 10_000);
  }

  private static Arbitrary<Severity> severities() {
    Arbitrary<Double> sigma = uniform(0.01, 4);
    Arbitrary<Double> mean = logUniform(1, 1e7);
    Arbitrary<Severity> lognormal = Combinators.combine(mean, sigma).as(Lognormal::new);
    Arbitrary<Severity> tailed =
        Combinators.combine(
                mean, sigma, logUniform(1e-4, 0.5), uniform(1.05, 10), logUniform(1, 1e12))
            .as(TailedLognormal::new);
    Arbitrary<Severity> gamma =
        Combinators.combine(logUniform(0.01, 1e4), logUniform(1e-2, 1e7)).as(Gamma::new);
    return Arbitraries.oneOf(lognormal, lognormal, tailed, gamma, discretes());
  }

  private static Arbitrary<Severity> discretes() {
    return Combinators.combine(
            logUniform(0.01, 1e6),
            Arbitraries.integers().between(1, 50),
            uniform(1.001, 1.5),
            uniform(0, 1))
        .as(WildInputProperties::discrete);
  }

  /** Nothing with a chance of its own, else one of some values that rise by a ratio. */
  private static Severity discrete(double first, int count, double ratio, double nothing) {
    List<Double> values = new ArrayList<>(List.of(0.0));
    List<Double> probabilities = new ArrayList<>(List.of(nothing));
    for (int i = 0; i < count; i++) {
      values.add(first * StrictMath.pow(ratio, i));
      probabilities.add((1 - nothing) / count);
    }
    return new Discrete(values, probabilities);
  }

  private static Arbitrary<Layer> layers() {
    Arbitrary<Double> share = Arbitraries.of(0.0, 1e-9, 1e-6, 0.01, 0.5, 1.0);
    Arbitrary<Layer> limited =
        Combinators.combine(logUniform(1, 1e12), share)
            .as((limit, part) -> new Layer(limit * part, limit));
    Arbitrary<Layer> retained = logUniform(1, 1e9).map(retention -> new Layer(retention, null));
    return Arbitraries.oneOf(limited, limited, retained, Arbitraries.just(Layer.GROUND_UP));
  }

  private static Arbitrary<CountModel> counts() {
    return Arbitraries.oneOf(
        Arbitraries.just(new PoissonCounts()),
        logUniform(0.001, 1e9).map(NegativeBinomialCounts::new));
  }

  private static Arbitrary<List<PerilLoss>> perils() {
    Arbitrary<PerilLoss> peril =
        Combinators.combine(
                logUniform(1e-6, 1e4),
                severities(),
                layers().injectNull(0.7),
                counts().injectNull(0.7))
            .as((frequency, severity, layer, counts) ->
                new PerilLoss("p", frequency, severity, layer, counts));
    return peril.list().ofMinSize(1).ofMaxSize(5).map(WildInputProperties::named);
  }

  private static List<PerilLoss> named(List<PerilLoss> perils) {
    List<PerilLoss> named = new ArrayList<>();
    for (PerilLoss each : perils) {
      named.add(
          new PerilLoss(
              "p" + named.size(),
              each.annualFrequency(),
              each.severity(),
              each.layer(),
              each.counts()));
    }
    return named;
  }

  private static LossInput input(
      List<PerilLoss> perils, CountModel counts, Layer perClaim, Layer aggregate) {
    return new LossInput(
        perils, counts, perClaim, aggregate, TestLosses.LOADS, 2, 5, PERIODS, TestLosses.USD);
  }

  @Provide
  Arbitrary<LossInput> inputs() {
    Arbitrary<Layer> aggregates =
        Arbitraries.oneOf(
            Arbitraries.just(Layer.GROUND_UP), Arbitraries.just(NEVER_REACHED), layers());
    return Combinators.combine(perils(), counts(), layers(), aggregates)
        .as(WildInputProperties::input);
  }

  @Property(tries = 150)
  void evaluateWhenLegalThenFiniteAndOrdered(@ForAll("inputs") LossInput input) {
    LossResult result = LossModel.evaluate(input);
    TailMeasures tail = result.tailUsd();
    double most = input.aggregateLayer().width();
    assertThat(tail.valueAtRisk99()).isBetween(0.0, tail.valueAtRisk995());
    assertThat(tail.valueAtRisk995()).isBetween(0.0, tail.tailValueAtRisk995());
    assertThat(tail.tailValueAtRisk99()).isBetween(tail.valueAtRisk99(), tail.tailValueAtRisk995());
    assertThat(tail.tailValueAtRisk995()).isFinite().isLessThanOrEqualTo(most);
    assertPricing(result.pricing(), most);
    assertCurveRises(result.curve(), most);
    assertMeanFitsTail(result);
  }

  private static void assertPricing(LossPricing pricing, double most) {
    Moments moments = pricing.moments();
    assertThat(moments.mean()).isFinite().isBetween(0.0, most);
    assertThat(moments.standardDeviation()).isFinite().isNotNegative();
    assertThat(moments.skewness()).isFinite();
    assertThat(moments.mean()).isLessThanOrEqualTo(pricing.groundUpExpectedLossUsd() * (1 + 1e-6));
    assertThat(pricing.probabilityOfAnyPayment()).isBetween(0.0, pricing.probabilityOfAnyClaim());
    assertThat(pricing.probabilityOfAnyClaim()).isLessThanOrEqualTo(1);
    assertThat(((IndicatedPremium) pricing.premium()).usd())
        .isFinite()
        .isGreaterThanOrEqualTo(moments.mean());
  }

  private static void assertCurveRises(List<CurvePoint> curve, double most) {
    double occurrence = 0;
    double aggregate = 0;
    for (CurvePoint point : curve) {
      assertThat(point.occurrenceUsd()).isBetween(occurrence, point.aggregateUsd());
      assertThat(point.aggregateUsd()).isFinite().isBetween(aggregate, most);
      occurrence = point.occurrenceUsd();
      aggregate = point.aggregateUsd();
    }
  }

  /** The worst 1 % of years bring at most the whole expected loss. */
  private static void assertMeanFitsTail(LossResult result) {
    double mean = result.pricing().moments().mean();
    assertThat(0.01 * result.tailUsd().tailValueAtRisk99()).isLessThanOrEqualTo(mean * (1 + 1e-6));
    assertThat(result.tailUsd().tailValueAtRisk99()).isGreaterThanOrEqualTo(mean * (1 - 1e-6));
  }

  /** The distribution's own moments, against the closed forms that know no grid. */
  @Property(tries = 150)
  void integralWhenOverEverythingThenClosedFormMoments(@ForAll("inputs") LossInput input) {
    AnnualLoss sum = new AnnualLoss(LossModel.groups(input), 1);
    double mean = sum.integral(0, 0, 0, Double.POSITIVE_INFINITY);
    double variance = 2 * sum.integral(1, mean, 0, Double.POSITIVE_INFINITY) + mean * mean;
    Moments closed = sum.moments();
    assertThat(mean).isCloseTo(closed.mean(), Percentage.withPercentage(0.1));
    assertThat(StrictMath.sqrt(StrictMath.max(0, variance)))
        .isCloseTo(closed.standardDeviation(), Percentage.withPercentage(3));
  }
}
