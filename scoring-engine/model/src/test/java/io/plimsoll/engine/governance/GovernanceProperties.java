package io.plimsoll.engine.governance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plimsoll.engine.governance.Calibration.Line;
import io.plimsoll.engine.governance.Calibration.Report;
import io.plimsoll.engine.governance.Stability.Bin;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

class GovernanceProperties {
  @Provide
  Arbitrary<List<Bin>> bins() {
    Arbitrary<Long> counts = Arbitraries.longs().between(0, 100_000);
    return Combinators.combine(counts, counts)
        .as((reference, actual) -> new Bin("b", reference, actual))
        .list()
        .ofMinSize(1)
        .ofMaxSize(12)
        .filter(bins -> bins.stream().anyMatch(bin -> bin.reference() > 0))
        .filter(bins -> bins.stream().anyMatch(bin -> bin.actual() > 0));
  }

  @Property
  void indexWhenAnyBinsThenFiniteNotNegativeAndSymmetric(@ForAll("bins") List<Bin> bins) {
    Stability there = Stability.of(bins);
    Stability back =
        Stability.of(bins.stream().map(b -> new Bin(b.name(), b.actual(), b.reference())).toList());
    assertThat(there.index()).isFinite().isGreaterThanOrEqualTo(-1e-12);
    assertThat(back.index()).isEqualTo(there.index(), within(1e-9));
  }

  @Property
  void intervalWhenAnyCountThenItHoldsTheCountAndWidensWithConfidence(
      @ForAll @LongRange(max = 20_000) long count,
      @ForAll @DoubleRange(min = 0.01, max = 0.98) double confidence) {
    PoissonInterval narrow = PoissonInterval.of(count, confidence);
    PoissonInterval wide = PoissonInterval.of(count, confidence + 0.01);
    assertThat(narrow.low()).isLessThanOrEqualTo(count + 1e-9);
    assertThat(narrow.high()).isGreaterThan(narrow.low()).isGreaterThan(count - 1e-9);
    assertThat(wide.low()).isLessThanOrEqualTo(narrow.low());
    assertThat(wide.high()).isGreaterThanOrEqualTo(narrow.high());
  }

  @Provide
  Arbitrary<ObservedPeriod> period() {
    return Combinators.combine(
            Arbitraries.doubles().between(1e-6, 1e3).ofScale(6),
            Arbitraries.doubles().between(1e-3, 10).ofScale(3),
            Arbitraries.longs().between(0, 50))
        .as(ObservedPeriod::new);
  }

  @Property(tries = 200)
  void calibrationWhenAnyPeriodsThenDecilesAddUpAndRise(
      @ForAll @Size(min = 100, max = 400) List<@net.jqwik.api.From("period") ObservedPeriod> all) {
    Report report = (Report) Calibration.of(all);
    List<Line> deciles = report.deciles();
    assertThat(deciles).hasSizeBetween(1, 10);
    assertThat(deciles.stream().mapToInt(Line::periods).sum()).isEqualTo(all.size());
    assertThat(deciles.stream().mapToLong(Line::observed).sum()).isEqualTo(report.all().observed());
    assertThat(deciles.stream().mapToDouble(Line::expected).sum())
        .isEqualTo(report.all().expected(), within(1e-9 * report.all().expected()));
    for (int i = 1; i < deciles.size(); i++) {
      assertThat(deciles.get(i).leastFrequency()).isGreaterThan(deciles.get(i - 1).mostFrequency());
    }
    if (all.stream().map(ObservedPeriod::annualFrequency).distinct().count() == all.size()) {
      assertThat(deciles).hasSize(10);
      assertThat(deciles)
          .allMatch(tenth -> StrictMath.abs(tenth.periods() - all.size() / 10.0) < 1);
    }
    assertThat(report.fit().chiSquare()).isFinite().isNotNegative();
    assertThat(report.fit().deviance()).isFinite().isNotNegative();
  }

  @Property
  void quantileWhenAnyScoresThenAShareIsAtMostIt(
      @ForAll @Size(min = 1, max = 300) List<@IntRange(max = 1000) Integer> scores,
      @ForAll @DoubleRange(min = 0, max = 1) double p) {
    Histogram histogram = new Histogram(0, 1000);
    scores.forEach(histogram::add);
    int quantile = histogram.quantile(p);
    long atMost = scores.stream().filter(score -> score <= quantile).count();
    long below = scores.stream().filter(score -> score < quantile).count();
    assertThat((double) atMost).isGreaterThanOrEqualTo(p * scores.size());
    assertThat(scores).contains(quantile);
    assertThat(below == 0 || below < p * scores.size()).isTrue();
  }
}
