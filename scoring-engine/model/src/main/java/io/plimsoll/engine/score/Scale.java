package io.plimsoll.engine.score;

import io.plimsoll.engine.basics.Copies;
import io.plimsoll.engine.basics.InvalidValueException;
import io.plimsoll.engine.basics.Require;
import java.util.Map;

/**
 * How a claim rate becomes a score: reference − pointsPerDoubling · log2(rate / reference rate).
 *
 * @param reference score of the reference rate
 * @param pointsPerDoubling points that a doubling of the claim rate costs, &gt; 0
 * @param floor lowest score
 * @param ceiling highest score
 * @param grades lowest whole score of each grade, falling from A to F
 */
public record Scale(
    double reference,
    double pointsPerDoubling,
    double floor,
    double ceiling,
    Map<Grade, Integer> grades) {
  public Scale {
    Require.positive("pointsPerDoubling", pointsPerDoubling);
    Require.that(
        floor < reference && reference < ceiling, "reference", "must lie inside the scale");
    Require.that(reference == StrictMath.rint(reference), "reference", "must be whole");
    Require.that(grades.size() == Grade.values().length, "grades", "must name every grade");
    grades = Copies.sorted(grades);
    int above = Integer.MAX_VALUE;
    for (int from : grades.values()) {
      Require.that(from < above, "grades", "must fall from A to F");
      above = from;
    }
    Require.that(above <= floor, "grades", "must reach down to the floor");
  }

  /** Points of a change of ln λ: −(points per doubling / ln 2) · Δ, that is −144.27 · Δ at 100. */
  public double points(double logRate) {
    return pointsPerLogRate() * logRate;
  }

  /** Points of a change of ln λ by 1, &lt; 0. */
  double pointsPerLogRate() {
    return -pointsPerDoubling / LN_2;
  }

  /** The change of ln λ that these points stand for. */
  double logRate(double points) {
    return -points * LN_2 / pointsPerDoubling;
  }

  /** The score within the scale's ends. */
  public double clamp(double score) {
    return StrictMath.max(floor, StrictMath.min(ceiling, score));
  }

  /** The grade of a whole score. */
  public Grade grade(int score) {
    for (Map.Entry<Grade, Integer> grade : grades.entrySet()) {
      if (score >= grade.getValue()) {
        return grade.getKey();
      }
    }
    throw new InvalidValueException("score", "must not be below the lowest grade");
  }

  private static final double LN_2 = StrictMath.log(2);
}
