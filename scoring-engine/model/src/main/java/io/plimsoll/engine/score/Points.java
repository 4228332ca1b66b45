package io.plimsoll.engine.score;

import java.util.ArrayList;
import java.util.List;

/**
 * The lines in points: S = reference + Σ points, where a line's points are Σ ω · (points by peril).
 *
 * @param score unrounded
 * @param displayed in whole points
 * @param contributions the lines, the clamp last if it takes anything back
 */
record Points(double score, int displayed, List<Contribution> contributions) {

  static Points of(List<Line> lines, Scorecard scorecard, double[] logRates) {
    Scale scale = scorecard.version().parameters().scale();
    List<Line> all = new ArrayList<>(lines);
    double[] points = new double[lines.size() + 1];
    double unclamped = scale.reference();
    for (int i = 0; i < lines.size(); i++) {
      points[i] = Line.positiveZero(scale.points(lines.get(i).composite(scorecard.shares())));
      unclamped += points[i];
    }
    double score = scale.clamp(unclamped);
    points[lines.size()] = score - unclamped;
    all.add(clamp(scale, logRates));
    return new Points(score, whole(score), contributions(all, points, score, scorecard));
  }

  /** The nearest whole number, up at a half. */
  static int whole(double score) {
    return (int) StrictMath.floor(score + HALF);
  }

  private static List<Contribution> contributions(
      List<Line> lines, double[] points, double score, Scorecard scorecard) {
    Scale scale = scorecard.version().parameters().scale();
    int[] displayed =
        LargestRemainder.round(points, whole(score) - StrictMath.round(scale.reference()));
    List<Contribution> contributions = new ArrayList<>();
    for (int i = 0; i < points.length; i++) {
      boolean isIdleClamp = i == points.length - 1 && points[i] == 0 && lines.get(i).isZero();
      if (!isIdleClamp) {
        contributions.add(
            lines.get(i).toContribution(scorecard.perils(), scale, points[i], displayed[i]));
      }
    }
    return contributions;
  }

  /** What the ends of the scale take back from each peril's score. */
  private static Line clamp(Scale scale, double[] logRates) {
    double[] takenBack = new double[logRates.length];
    for (int k = 0; k < takenBack.length; k++) {
      double unclamped = scale.reference() + scale.points(logRates[k]);
      double clamped = scale.clamp(unclamped);
      takenBack[k] = clamped == unclamped ? 0 : scale.logRate(clamped - unclamped);
    }
    String name = "Ends of the scale";
    String source = "the scale has ends";
    return new Line(
        "clamp", name, LineKind.CLAMP, null, takenBack, Basis.EXPERT, source, List.of());
  }

  private static final double HALF = 0.5;
}
