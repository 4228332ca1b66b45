package io.plimsoll.engine.exposure.web.policy;

import java.util.Collection;
import java.util.List;

/**
 * The grade that MDN HTTP Observatory, algorithm version 6, gives for what its analyzers said. It
 * is told to people who know it; our own score is made otherwise.
 *
 * @param score 0 or more; bonuses count only from 90 points on
 * @param grade {@code A+} to {@code F}
 */
public record ObservatoryGrade(int score, String grade) {

  private static final int BASE = 100;
  private static final int BONUS_FROM = 90;
  private static final int STEP = 5;

  /** One for each five points from 0 to 100. */
  private static final List<String> CHART =
      List.of(
          "F", "F", "F", "F", "F", "D-", "D", "D", "D+", "C-", "C", "C", "C+", "B-", "B", "B", "B+",
          "A-", "A", "A", "A+");

  /** Grades a site by its analyses, one from each analyzer. */
  public static ObservatoryGrade of(Collection<? extends Analysis> analyses) {
    int penalised =
        BASE + analyses.stream().mapToInt(each -> StrictMath.min(0, each.modifier())).sum();
    int bonuses = analyses.stream().mapToInt(each -> StrictMath.max(0, each.modifier())).sum();
    return ofScore(StrictMath.max(0, penalised + (penalised >= BONUS_FROM ? bonuses : 0)));
  }

  private static ObservatoryGrade ofScore(int score) {
    return new ObservatoryGrade(score, CHART.get(StrictMath.min(score, BASE) / STEP));
  }
}
