package io.plimsoll.engine.loader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plimsoll.engine.evidence.Outcome;
import io.plimsoll.engine.score.Assessment;
import io.plimsoll.engine.score.Contribution;
import io.plimsoll.engine.score.Explanation;
import io.plimsoll.engine.score.Interval;
import io.plimsoll.engine.score.LineKind;
import io.plimsoll.engine.score.PerilBasis;
import io.plimsoll.engine.score.PerilLines;
import io.plimsoll.engine.score.PerilScore;
import io.plimsoll.engine.score.Scale;
import io.plimsoll.engine.score.Scorecard;
import io.plimsoll.engine.score.SubScore;
import io.plimsoll.engine.score.TestSnapshots;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The views of one explanation tell the same: whatever the evidence, they agree with its lines. */
class ExplanationTest {
  private static final double EXACT = 1e-9;
  private static final Scale SCALE = TestModels.VERSION.parameters().scale();
  private final Scorecard scorecard = Scorecard.of(TestModels.VERSION);

  private List<Explanation> explanations() {
    return IntStream.range(0, 60)
        .mapToObj(seed -> Evidence.random(TestModels.VERSION, seed).snapshot())
        .map(snapshot -> scorecard.explain(scorecard.resolve(snapshot)))
        .toList();
  }

  @Test
  void explainWhenAnyEvidenceThenLinesAddUpExactlyAndInWholePoints() {
    for (Explanation explanation : explanations()) {
      double points = 500;
      int displayed = 500;
      for (int line = 0; line < explanation.lines(); line++) {
        points += explanation.points(line);
        displayed += explanation.displayedPoints(line);
        assertThat(explanation.displayedPoints(line) - explanation.points(line))
            .isBetween(-1.0, 1.0);
      }
      assertThat(explanation.score()).isEqualTo(points, within(EXACT));
      assertThat(explanation.displayed())
          .isEqualTo(displayed)
          .isEqualTo((int) Math.floor(explanation.score() + 0.5));
      assertThat(explanation.grade()).isEqualTo(SCALE.grade(displayed));
    }
  }

  @Test
  void reasonsWhenAnyEvidenceThenAllThatLosesMostFirst() {
    for (Explanation explanation : explanations()) {
      List<Double> losses =
          Arrays.stream(explanation.reasons()).mapToObj(explanation::points).toList();
      assertThat(losses).isSorted().allMatch(points -> points < 0);
      assertThat(IntStream.range(0, explanation.lines()).filter(i -> explanation.points(i) < 0))
          .hasSize(losses.size());
    }
  }

  @Test
  void subScoresWhenAnyEvidenceThenTheReferenceAndTheLinesOfTheirGroup() {
    for (Explanation explanation : explanations()) {
      Assessment assessment = explanation.assessment();
      for (SubScore part : explanation.subScores()) {
        List<Contribution> lines =
            assessment.contributions().stream()
                .filter(line -> line.group() == part.group())
                .toList();
        double points = lines.stream().mapToDouble(Contribution::points).sum();
        int displayed = lines.stream().mapToInt(Contribution::displayedPoints).sum();
        assertThat(part.score()).isEqualTo(SCALE.clamp(500 + points), within(EXACT));
        assertThat(part.displayed()).isEqualTo(500 + displayed);
        assertThat(part).isEqualTo(assessment.subScore(part.group()));
      }
    }
  }

  @Test
  void perilsWhenAnyEvidenceThenScoreAndFrequencyTellOfOneRate() {
    List<PerilBasis> bases = TestModels.VERSION.parameters().perils();
    for (Explanation explanation : explanations()) {
      List<PerilScore> perils = explanation.perils();
      for (int k = 0; k < bases.size(); k++) {
        PerilScore peril = perils.get(k);
        double told = SCALE.clamp(500 - 100 * Math.log(peril.relativeRate()) / Math.log(2));
        assertThat(peril.score()).isEqualTo(told, within(EXACT));
        assertThat(peril.displayed()).isEqualTo((int) Math.floor(peril.score() + 0.5));
        assertThat(peril.annualFrequency())
            .isEqualTo(bases.get(k).annualFrequency() * peril.relativeRate(), within(1e-15));
      }
    }
  }

  @Test
  void intervalWhenAnyEvidenceThenTheFrequencyLiesInItsMiddle() {
    for (Explanation explanation : explanations()) {
      double frequency =
          explanation.perils().stream().mapToDouble(PerilScore::annualFrequency).sum();
      Interval interval = explanation.interval();
      for (var band : List.of(interval.estimate(), interval.firm())) {
        assertThat(Math.sqrt(band.frequencyLow() * band.frequencyHigh()) / frequency)
            .isEqualTo(1, within(EXACT));
      }
      assertThat(explanation.assessment().interval()).isEqualTo(interval);
      assertThat(explanation.risk()).isEqualTo(explanation.assessment().risk());
      assertThat(explanation.risk().annualFrequency()).isEqualTo(frequency, within(1e-15));
    }
  }

  @Test
  void varianceWhenSizeOrSectorIsUnknownThenTheirsIsAddedToTheBase() {
    Interval.Variance nothing = variance(TestSnapshots.nothingKnown());
    double sd = Math.log(1.5) / 1.645;
    assertThat(nothing.base()).isEqualTo(sd * sd, within(1e-4));
    assertThat(nothing.unknown() - variance(TestSnapshots.referenceFirm()).unknown())
        .isEqualTo(0.40 * 0.40, within(1e-12));
    assertThat(nothing.unknown() - variance(TestSnapshots.nothingKnown().ssic("62011")).unknown())
        .isEqualTo(0.20 * 0.20, within(1e-12));
  }

  private Interval.Variance variance(TestSnapshots snapshot) {
    return scorecard.assess(snapshot.build()).interval().variance();
  }

  @Test
  void linesOfWhenAPerilIsAskedForThenAllThatAddPointsToIt() {
    for (Explanation explanation : explanations()) {
      for (int peril = 0; peril < explanation.perils().size(); peril++) {
        int place = peril;
        PerilLines lines = explanation.linesOf(peril);
        int[] moving = IntStream.range(0, lines.size()).map(lines::line).toArray();
        assertThat(moving).isSorted().hasSizeLessThan(explanation.lines());
        assertThat(IntStream.range(0, explanation.lines()))
            .filteredOn(line -> explanation.perilPoints(line, place) != 0)
            .isSubsetOf(Arrays.stream(moving).boxed().toList());
        assertThat(IntStream.range(0, lines.size()))
            .allMatch(n -> lines.points(n) == explanation.perilPoints(lines.line(n), place));
      }
    }
  }

  @Test
  void isIdleWhenACapDoesNotActThenItsLineIsNotTold() {
    for (Explanation explanation : explanations()) {
      List<String> told =
          explanation.assessment().contributions().stream().map(Contribution::id).toList();
      for (int line = 0; line < explanation.lines(); line++) {
        assertThat(told.contains(explanation.id(line))).isEqualTo(!explanation.isIdle(line));
        assertThat(explanation.isIdle(line) && explanation.points(line) != 0).isFalse();
      }
    }
    assertThat(scorecard.assess(TestSnapshots.referenceFirm().build()).contributions())
        .noneMatch(line -> line.kind() == LineKind.CAP);
  }

  @Test
  void assessWhenAFactorIsPutRightThenAsIfItsCheckHadPassed() {
    TestSnapshots bad =
        TestSnapshots.referenceFirm()
            .finding("network.rdp-not-exposed", Outcome.FAIL)
            .finding("web.hsts", Outcome.FAIL);
    TestSnapshots mended =
        TestSnapshots.referenceFirm()
            .finding("network.rdp-not-exposed", Outcome.PASS)
            .finding("web.hsts", Outcome.FAIL);
    Assessment putRight = scorecard.assess(bad.build(), Set.of("rdp_exposed"));
    Assessment passed = scorecard.assess(mended.build());
    assertThat(putRight.score()).isEqualTo(passed.score());
    assertThat(putRight.coverage()).isEqualTo(passed.coverage());
    assertThat(putRight.interval()).isEqualTo(passed.interval());
    assertThat(putRight.score()).isGreaterThan(scorecard.assess(bad.build()).score());
  }
}
