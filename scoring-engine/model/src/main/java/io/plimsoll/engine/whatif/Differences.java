package io.plimsoll.engine.whatif;

import io.plimsoll.engine.score.Assessment;
import io.plimsoll.engine.score.Contribution;
import io.plimsoll.engine.score.LargestRemainder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Holds two scores against each other, line by line. */
public final class Differences {
  private Differences() {}

  /** Every line of either score, in the order of the first, then of the second. */
  public static List<LineDifference> between(Assessment before, Assessment after) {
    Map<String, Contribution> lines = lines(before, after);
    double[] points =
        lines.keySet().stream().mapToDouble(id -> points(after, id) - points(before, id)).toArray();
    int[] displayed = LargestRemainder.round(points, after.displayed() - before.displayed());
    List<LineDifference> differences = new ArrayList<>();
    for (Contribution line : lines.values()) {
      int i = differences.size();
      differences.add(
          new LineDifference(
              line.id(),
              line.name(),
              line.group(),
              points(before, line.id()),
              points(after, line.id()),
              points[i],
              displayed[i]));
    }
    return differences;
  }

  /** One line for each id; where both scores have it, as the second names it. */
  private static Map<String, Contribution> lines(Assessment before, Assessment after) {
    Map<String, Contribution> lines = new LinkedHashMap<>();
    before.contributions().forEach(line -> lines.put(line.id(), line));
    after.contributions().forEach(line -> lines.put(line.id(), line));
    return lines;
  }

  private static double points(Assessment assessment, String id) {
    return assessment.contribution(id).map(Contribution::points).orElse(0.0);
  }
}
