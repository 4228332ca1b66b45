package io.plimsoll.engine.loss;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever is legal gives finite, ordered answers. */
class WildInputProperties {
  private static Arbitrary<Double> logUniform(double low, double high) {
    return Arbitraries.integers()
        .between(0, 1_000)
        .map(i -> low * StrictMath.pow(high / low, i / 1_000.0));
  }

  private static Arbitrary<Severity> severities() {
    Arbitrary<Double> sigma = Arbitraries.doubles().between(0.05, 4);
    Arbitrary<Double> mean = logUniform(1, 1e9);
    Arbitrary<Severity> lognormal = Combinators.combine(mean, sigma).as(Lognormal::new);
    Arbitrary<Severity> tailed =
        Combinators.combine(
                mean, sigma, Arbitraries.doubles().between(1.05, 3), logUniform(1, 1e12))
            .as((m, s, alpha, most) -> new TailedLognormal(m, s, 0.025, alpha, most));
    Arbitrary<Severity> gamma =
        Combinators.combine(logUniform(0.02, 5_000), logUniform(1, 1e8)).as(Gamma::new);
    Arbitrary<Severity> discrete =
        Combinators.combine(logUniform(1, 1e6), Arbitraries.doubles().between(0, 1))
            .as((v, p) -> new Discrete(List.of(v, 3 * v), List.of(p, 1 - p)));
    return Arbitraries.oneOf(lognormal, lognormal, tailed, gamma, discrete);
  }

  private static Arbitrary<Layer> layers() {
    Arbitrary<Layer> limited =
        Combinators.combine(logUniform(1, 1e12), Arbitraries.of(0.0, 1e-6, 0.01, 0.5, 1.0))
            .as((limit, share) -> new Layer(limit * share, limit));
    return Arbitraries.oneOf(limited, Arbitraries.just(Layer.GROUND_UP));
  }

  @Provide
  Arbitrary<LossInput> inputs() {
    Arbitrary<PerilLoss> peril =
        Combinators.combine(logUniform(1e-6, 1e4), severities())
            .as((frequency, severity) -> new PerilLoss("p", frequency, severity));
    Arbitrary<CountModel> counts =
        Arbitraries.oneOf(
            Arbitraries.just(new PoissonCounts()),
            logUniform(0.01, 1e6).map(NegativeBinomialCounts::new));
    Arbitrary<Layer> aggregates =
        Arbitraries.frequencyOf(
            net.jqwik.api.Tuple.of(2, Arbitraries.just(Layer.GROUND_UP)),
            net.jqwik.api.Tuple.of(1, layers()));
    return Combinators.combine(peril, peril, counts, layers(), aggregates)
        .as((a, b, model, layer, aggregate) ->
            TestLosses.input(List.of(a, renamed(b)), model, layer, aggregate));
  }

  private static PerilLoss renamed(PerilLoss peril) {
    return new PerilLoss("q", peril.annualFrequency(), peril.severity());
  }

  @Property(tries = 150)
  void evaluateWhenLegalThenFiniteAndOrdered(@ForAll("inputs") LossInput input) {
    LossResult result = LossModel.evaluate(input);
    TailMeasures tail = result.tailUsd();
    assertThat(tail.valueAtRisk99()).isBetween(0.0, tail.valueAtRisk995());
    assertThat(tail.tailValueAtRisk99()).isBetween(tail.valueAtRisk99(), tail.tailValueAtRisk995());
    assertThat(tail.tailValueAtRisk995()).isLessThan(Double.POSITIVE_INFINITY);
    assertThat(result.pricing().probabilityOfAnyPayment())
        .isBetween(0.0, result.pricing().probabilityOfAnyClaim() + 1e-12);
    assertCurveRises(result.curve());
    assertMeanFitsTail(result);
  }

  private static void assertCurveRises(List<CurvePoint> curve) {
    double occurrence = 0;
    double aggregate = 0;
    for (CurvePoint point : curve) {
      assertThat(point.occurrenceUsd()).isBetween(occurrence, point.aggregateUsd());
      assertThat(point.aggregateUsd()).isBetween(aggregate, Double.MAX_VALUE);
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
}
