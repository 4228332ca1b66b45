package io.plimsoll.engine.attribution;

import io.plimsoll.engine.score.Assessment;
import io.plimsoll.engine.score.Contribution;
import io.plimsoll.engine.score.LargestRemainder;
import io.plimsoll.engine.score.Scorecard;
import io.plimsoll.engine.score.Snapshot;
import io.plimsoll.engine.whatif.Differences;
import io.plimsoll.engine.whatif.LineDifference;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Parts the difference between two scores of an applicant by cause. The score is worked out for
 * every one of the sixteen sets of causes taken from the second score and the rest from the first;
 * a cause's part is its Shapley value. So the parts add up to the difference exactly (|Σ − Δ| &lt;
 * 1e-9 before rounding), a cause that did not change gets nothing, and no order of causes is
 * chosen. The same holds of every line.
 */
public final class Attributor {
  private static final List<Cause> CAUSES = List.of(Cause.values());

  private Attributor() {}

  /**
   * @param beforeModel the model that scored {@code before}
   * @param before what the first score was made of
   * @param afterModel the model that scored {@code after}
   * @param after what the second score was made of
   */
  public static Attribution between(
      Scorecard beforeModel, Snapshot before, Scorecard afterModel, Snapshot after) {
    Mixture mixture = new Mixture(before, after);
    List<Assessment> mixed =
        IntStream.range(0, 1 << CAUSES.size())
            .mapToObj(set -> causes(set))
            .map(set ->
                (set.contains(Cause.MODEL) ? afterModel : beforeModel).assess(mixture.of(set)))
            .toList();
    return new Attribution(
        mixed.getFirst(),
        mixed.getLast(),
        parts(mixed),
        lines(mixed),
        EvidenceDifferences.between(before, after));
  }

  private static Set<Cause> causes(int bits) {
    Set<Cause> causes = EnumSet.noneOf(Cause.class);
    CAUSES.stream().filter(cause -> (bits & 1 << cause.ordinal()) != 0).forEach(causes::add);
    return causes;
  }

  private static List<CausePart> parts(List<Assessment> mixed) {
    double[] points =
        Shapley.parts(CAUSES.size(), mixed.stream().mapToDouble(Assessment::score).toArray());
    int difference = mixed.getLast().displayed() - mixed.getFirst().displayed();
    int[] displayed = LargestRemainder.round(points, difference);
    return CAUSES.stream()
        .map(cause -> new CausePart(cause, points[cause.ordinal()], displayed[cause.ordinal()]))
        .toList();
  }

  private static List<LineAttribution> lines(List<Assessment> mixed) {
    List<Map<String, Double>> points = mixed.stream().map(Attributor::pointsById).toList();
    List<LineDifference> differences =
        new ArrayList<>(Differences.between(mixed.getFirst(), mixed.getLast()));
    differences.addAll(between(mixed, differences));
    return differences.stream().map(line -> line(line, points)).toList();
  }

  /** Caps that act on the way from one score to the other and on neither of the two. */
  private static List<LineDifference> between(
      List<Assessment> mixed, List<LineDifference> differences) {
    Map<String, LineDifference> passing = new LinkedHashMap<>();
    for (Assessment assessment : mixed) {
      for (Contribution line : assessment.contributions()) {
        passing.put(
            line.id(), new LineDifference(line.id(), line.name(), line.group(), 0, 0, 0, 0));
      }
    }
    differences.forEach(line -> passing.remove(line.id()));
    return List.copyOf(passing.values());
  }

  private static Map<String, Double> pointsById(Assessment assessment) {
    Map<String, Double> points = new HashMap<>();
    for (Contribution line : assessment.contributions()) {
      points.put(line.id(), line.points());
    }
    return points;
  }

  private static LineAttribution line(LineDifference line, List<Map<String, Double>> points) {
    double[] values =
        points.stream().mapToDouble(each -> each.getOrDefault(line.id(), 0.0)).toArray();
    double[] parts = Shapley.parts(CAUSES.size(), values);
    Map<Cause, Double> byCause = new EnumMap<>(Cause.class);
    CAUSES.forEach(cause -> byCause.put(cause, parts[cause.ordinal()]));
    return new LineAttribution(line, byCause);
  }
}
