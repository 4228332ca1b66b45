package io.plimsoll.engine.loader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plimsoll.engine.score.Explanation;
import io.plimsoll.engine.score.Factor;
import io.plimsoll.engine.score.PerilScore;
import io.plimsoll.engine.score.Scorecard;
import io.plimsoll.engine.score.Snapshot;
import java.util.List;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

/** The engine's flat arrays against the formulas as they stand in the model's description. */
class TextbookScoreTest {
  private final Scorecard scorecard = Scorecard.of(TestModels.VERSION);
  private static final List<Factor> FACTORS = TestModels.VERSION.factors();
  private static final int SNAPSHOTS = 200;

  /** 1e-12, relative. */
  private static final Percentage EXACT = Percentage.withPercentage(1e-10);

  /** 1e-12 of the scale of a thousand points. */
  private static final double EXACT_POINTS = 1e-9;

  private static Snapshot snapshot(long seed) {
    return Evidence.random(TestModels.VERSION, seed).snapshot();
  }

  @Test
  void explainWhenAnyEvidenceThenPerilsAreThoseOfTheTextbook() {
    for (long seed = 0; seed < SNAPSHOTS; seed++) {
      Snapshot snapshot = snapshot(seed);
      TextbookScore textbook = new TextbookScore(TestModels.VERSION, snapshot);
      Explanation explanation = scorecard.explain(scorecard.resolve(snapshot));
      for (PerilScore peril : explanation.perils()) {
        double expected = Math.exp(textbook.logRate(peril.peril()));
        assertThat(peril.relativeRate()).as("seed %d", seed).isCloseTo(expected, EXACT);
      }
      assertThat(explanation.score()).isCloseTo(textbook.score(), within(EXACT_POINTS));
    }
  }

  @Test
  void explainWhenAnyEvidenceThenPointsOfFactorsAreThoseOfTheTextbook() {
    for (long seed = 0; seed < SNAPSHOTS; seed++) {
      Snapshot snapshot = snapshot(seed);
      TextbookScore textbook = new TextbookScore(TestModels.VERSION, snapshot);
      Explanation explanation = scorecard.explain(scorecard.resolve(snapshot));
      for (int j = 0; j < FACTORS.size(); j++) {
        assertThat(explanation.id(j)).isEqualTo(FACTORS.get(j).id());
        assertThat(explanation.points(j))
            .as("seed %d, %s", seed, explanation.id(j))
            .isCloseTo(textbook.points(FACTORS.get(j)), within(EXACT_POINTS));
      }
    }
  }

  @Test
  void scoreOfWhenAnyEvidenceThenThatOfTheExplanation() {
    for (long seed = 0; seed < SNAPSHOTS; seed++) {
      var evidence = scorecard.resolve(snapshot(seed));
      assertThat(scorecard.scoreOf(evidence)).isEqualTo(scorecard.explain(evidence).score());
    }
  }
}
