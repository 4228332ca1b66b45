package io.plimsoll.engine.loader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plimsoll.engine.evidence.Outcome;
import io.plimsoll.engine.score.Assessment;
import io.plimsoll.engine.score.Contribution;
import io.plimsoll.engine.score.Driver;
import io.plimsoll.engine.score.Factor;
import io.plimsoll.engine.score.FactorState;
import io.plimsoll.engine.score.Group;
import io.plimsoll.engine.score.Interval;
import io.plimsoll.engine.score.Peril;
import io.plimsoll.engine.score.PerilScore;
import io.plimsoll.engine.score.Scorecard;
import io.plimsoll.engine.score.Snapshot;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;

/** What holds of the released model for any evidence. */
class ScoreProperties {
  private static final Scorecard SCORECARD = TestModels.SCORECARD;
  private static final double EXACT = 1e-9;

  private static Evidence evidence(long seed) {
    return Evidence.random(TestModels.VERSION, seed);
  }

  private static double score(Evidence evidence) {
    return SCORECARD.assess(evidence.snapshot()).score();
  }

  /** Factors whose answers no other factor reads, so that they can be changed alone. */
  private static List<Factor> separable() {
    Set<String> seen = new HashSet<>();
    Set<String> shared = new HashSet<>();
    for (Factor factor : TestModels.VERSION.factors()) {
      sources(factor)
          .forEach(source -> (seen.add(source) ? new HashSet<String>() : shared).add(source));
    }
    return TestModels.VERSION.factors().stream()
        .filter(factor -> !sources(factor).isEmpty())
        .filter(factor -> sources(factor).stream().noneMatch(shared::contains))
        .toList();
  }

  private static Set<String> sources(Factor factor) {
    return switch (factor.drivenBy()) {
      case Driver.Answers answers -> answers.questions().keySet();
      case Driver.Checks checks -> new HashSet<>(checks.ids());
      case Driver.Vendors _, Driver.Records _ -> Set.of();
    };
  }

  private static Factor pick(int index) {
    List<Factor> factors = separable();
    return factors.get(index % factors.size());
  }

  @Property(tries = 300)
  void assessWhenAnyEvidenceThenPointsAddUpToTheScore(@ForAll long seed) {
    Assessment assessment = SCORECARD.assess(evidence(seed).snapshot());
    double sum = 500;
    long displayed = 500;
    for (Contribution line : assessment.contributions()) {
      sum += line.points();
      displayed += line.displayedPoints();
    }
    assertThat(sum).isEqualTo(assessment.score(), within(EXACT));
    assertThat(displayed).isEqualTo(assessment.displayed());
    assertThat((double) assessment.displayed()).isEqualTo(assessment.score(), within(0.5 + EXACT));
    assertThat(assessment.score()).isBetween(0.0, 1000.0);
  }

  @Property(tries = 100)
  void assessWhenAnyEvidenceThenTheFirmsBandHoldsTheEstimates(@ForAll long seed) {
    Interval interval = SCORECARD.assess(evidence(seed).snapshot()).interval();
    assertThat(interval.firm().ratio()).isGreaterThan(interval.estimate().ratio());
    assertThat(interval.firm().scoreLow()).isLessThanOrEqualTo(interval.estimate().scoreLow());
    assertThat(interval.firm().scoreHigh()).isGreaterThanOrEqualTo(interval.estimate().scoreHigh());
  }

  @Property(tries = 100)
  void assessWhenAnyEvidenceThenEachPerilsPointsAddUpToItsScore(@ForAll long seed) {
    Assessment assessment = SCORECARD.assess(evidence(seed).snapshot());
    for (PerilScore score : assessment.perils()) {
      double sum = 500;
      for (Contribution line : assessment.contributions()) {
        sum += line.perilPoints().getOrDefault(score.peril(), 0.0);
      }
      assertThat(sum).isEqualTo(score.score(), within(EXACT));
      double unclamped = 500 - 100 * StrictMath.log(score.relativeRate()) / StrictMath.log(2);
      assertThat(StrictMath.clamp(unclamped, 0, 1000))
          .as("a hundred points halve or double the claim rate, within the scale")
          .isEqualTo(score.score(), within(EXACT));
    }
  }

  @Property(tries = 100)
  void assessWhenAnyEvidenceThenCompositeIsTheWeightedMeanOfThePerils(@ForAll long seed) {
    Assessment assessment = SCORECARD.assess(evidence(seed).snapshot());
    double mean = 0;
    for (PerilScore score : assessment.perils()) {
      // A peril's own score ends at the ends of the scale; the composite is made of the rates.
      double unclamped = 500 - 100 * StrictMath.log(score.relativeRate()) / StrictMath.log(2);
      mean += SCORECARD.share(score.peril()) * unclamped;
    }
    assertThat(StrictMath.clamp(mean, 0, 1000)).isEqualTo(assessment.score(), within(EXACT));
  }

  @Property(tries = 400)
  void assessWhenOneFactorIsFlippedThenGoodIsNeverWorseThanUnknownNorUnknownThanBad(
      @ForAll long seed, @ForAll @IntRange(max = 1000) int index) {
    Factor factor = pick(index);
    Assessment claimed = SCORECARD.assess(evidence(seed).with(factor, 0.0).snapshot());
    // A good answer that an observation overrules is not the good state.
    Assume.that(stateOf(claimed, factor) != FactorState.CONTRADICTED);
    double good = claimed.score();
    double unknown = score(evidence(seed).with(factor, null));
    double bad = score(evidence(seed).with(factor, 1.0));
    assertThat(good).as(factor.id()).isGreaterThanOrEqualTo(unknown - EXACT);
    assertThat(unknown).as(factor.id()).isGreaterThanOrEqualTo(bad - EXACT);
  }

  private static @Nullable FactorState stateOf(Assessment assessment, Factor factor) {
    return assessment.contribution(factor.id()).map(Contribution::state).orElse(null);
  }

  @Property(tries = 200)
  void assessWhenAFindingIsClosedThenScoreIsNeverLower(
      @ForAll long seed, @ForAll @IntRange(max = 1000) int index) {
    List<String> checks = evidence(seed).checks();
    String check = checks.get(index % checks.size());
    double closed = score(evidence(seed).outcome(check, Outcome.PASS));
    for (Outcome open : List.of(Outcome.FAIL, Outcome.PARTIAL)) {
      assertThat(closed)
          .as(check)
          .isGreaterThanOrEqualTo(score(evidence(seed).outcome(check, open)) - EXACT);
    }
  }

  @Property(tries = 100)
  void assessWhenAVendorIsBetterThenScoreIsNeverLower(
      @ForAll long seed, @ForAll @IntRange(max = 2) int question) {
    double good = score(evidence(seed).vendor(question, true));
    double unknown = score(evidence(seed).vendor(question, null));
    double bad = score(evidence(seed).vendor(question, false));
    assertThat(good).isGreaterThanOrEqualTo(unknown - EXACT);
    assertThat(unknown).isGreaterThanOrEqualTo(bad - EXACT);
  }

  @Property(tries = 100)
  void assessWhenAnotherIncidentIsKnownThenScoreIsLower(
      @ForAll long seed, @ForAll @IntRange(max = 1800) int daysAgo) {
    LocalDate day = LocalDate.of(2026, 11, 23).minusDays(daysAgo);
    assertThat(score(evidence(seed).incident(day))).isLessThan(score(evidence(seed)));
  }

  @Property(tries = 100)
  void assessWhenRevenueGrowsThenExpectedLossGrows(
      @ForAll long seed,
      @ForAll @DoubleRange(min = 11_000, max = 4e7) double usd,
      @ForAll @DoubleRange(min = 1.01, max = 5) double times) {
    Assessment smaller = SCORECARD.assess(evidence(seed).revenueUsd(usd).snapshot());
    Assessment larger = SCORECARD.assess(evidence(seed).revenueUsd(usd * times).snapshot());
    boolean sameClass = usd * times < 1e7 || usd >= 1e7;
    if (sameClass) {
      assertThat(expectedLoss(larger)).isGreaterThan(expectedLoss(smaller));
    }
  }

  private static double expectedLoss(Assessment assessment) {
    return assessment.risk().perils().stream()
        .mapToDouble(rate -> rate.annualFrequency() * rate.meanSeverityUsd())
        .sum();
  }

  @Property(tries = 50)
  void assessWhenRepeatedFromItsOwnBytesThenSameBytes(@ForAll long seed) {
    Snapshot snapshot = evidence(seed).snapshot();
    byte[] bytes = RecordCodec.writeJson(snapshot);
    Snapshot again = RecordCodec.readJson(Snapshot.class, bytes);
    assertThat(RecordCodec.writeJson(again)).isEqualTo(bytes);
    Scorecard fresh = Scorecard.of(TestModels.VERSION);
    assertThat(RecordCodec.writeJson(fresh.assess(again)))
        .isEqualTo(RecordCodec.writeJson(SCORECARD.assess(snapshot)));
  }

  @Property(tries = 100)
  void assessWhenAnyEvidenceThenBlockAndIntervalStayWithinTheirBounds(@ForAll long seed) {
    Assessment assessment = SCORECARD.assess(evidence(seed).snapshot());
    double cap = 1.31 / StrictMath.log(2) * 100;
    for (Peril peril : Peril.values()) {
      double block = 0;
      for (Contribution line : assessment.contributions()) {
        boolean counts =
            line.group() == Group.CONTROLS
                || line.group() == Group.EXPOSURE
                || line.id().equals("block_cap");
        block += counts ? line.perilPoints().getOrDefault(peril, 0.0) : 0;
      }
      assertThat(StrictMath.abs(block)).isLessThanOrEqualTo(cap + EXACT);
    }
    assertThat(assessment.interval().estimate().scoreLow()).isLessThanOrEqualTo(assessment.score());
    assertThat(assessment.interval().estimate().scoreHigh())
        .isGreaterThanOrEqualTo(assessment.score());
    assertThat(assessment.interval().firm().logSd())
        .isGreaterThan(assessment.interval().estimate().logSd());
  }
}
