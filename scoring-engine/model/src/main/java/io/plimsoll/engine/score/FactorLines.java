package io.plimsoll.engine.score;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The lines of the factors: clusters, where only the worst counts, and groups that flatten out. */
final class FactorLines {
  private final Scorecard scorecard;
  private final List<FactorReading> readings;
  private final List<double[]> effects = new ArrayList<>();
  private final List<double[]> logRates = new ArrayList<>();
  private final Map<String, List<Integer>> clusters = new LinkedHashMap<>();
  private final Map<String, List<Integer>> capGroups = new LinkedHashMap<>();
  private final String[] winners;

  FactorLines(Scorecard scorecard, List<FactorReading> readings) {
    this.scorecard = scorecard;
    this.readings = readings;
    winners = new String[readings.size()];
    for (int j = 0; j < readings.size(); j++) {
      weigh(j, factor(j));
    }
    clusters.values().forEach(this::keepWorst);
  }

  private void weigh(int j, WeighedFactor weighed) {
    double[] effect = weighed.effects(readings.get(j));
    double[] logRate = new double[effect.length];
    for (int k = 0; k < effect.length; k++) {
      logRate[k] = effect[k] - weighed.centre(k);
    }
    effects.add(effect);
    logRates.add(logRate);
    if (readings.get(j).isApplicable()) {
      join(clusters, weighed.factor().cluster(), j);
      join(capGroups, weighed.factor().capGroup(), j);
    }
  }

  private static void join(Map<String, List<Integer>> groups, @Nullable String group, int j) {
    if (group != null) {
      groups.computeIfAbsent(group, name -> new ArrayList<>()).add(j);
    }
  }

  private void keepWorst(List<Integer> members) {
    int[] wins = new int[readings.size()];
    for (int k = 0; k < scorecard.perils().size(); k++) {
      int worst = worst(members, k);
      double centre = 0;
      for (int j : members) {
        centre = StrictMath.max(centre, factor(j).centre(k));
        logRates.get(j)[k] = 0;
      }
      logRates.get(worst)[k] = effects.get(worst)[k] - centre;
      wins[worst] += factor(worst).centre(k) > 0 ? 1 : 0;
    }
    members.forEach(j -> winners[j] = wins[j] > 0 ? null : idOf(mostWins(members, wins)));
  }

  /** Of equally bad ones the heavier, so that a good state is credited to what matters most. */
  private int worst(List<Integer> members, int k) {
    int worst = members.getFirst();
    for (int j : members) {
      int byEffect = Double.compare(effects.get(j)[k], effects.get(worst)[k]);
      boolean heavier = factor(j).centre(k) > factor(worst).centre(k);
      worst = byEffect > 0 || byEffect == 0 && heavier ? j : worst;
    }
    return worst;
  }

  private static int mostWins(List<Integer> members, int[] wins) {
    int most = members.getFirst();
    for (int j : members) {
      most = wins[j] > wins[most] ? j : most;
    }
    return most;
  }

  List<Line> lines() {
    List<Line> lines = new ArrayList<>();
    for (int j = 0; j < readings.size(); j++) {
      lines.add(Line.of(factor(j), readings.get(j), logRates.get(j), winners[j]));
    }
    capGroups.forEach((group, members) -> addConcave(lines, group, members));
    return lines;
  }

  private void addConcave(List<Line> lines, String group, List<Integer> members) {
    Sourced limit = scorecard.version().parameters().caps().concave().get(group);
    if (limit == null) {
      throw new IllegalStateException("no limit for cap group " + group);
    }
    double[] takenBack = new double[scorecard.perils().size()];
    for (int k = 0; k < takenBack.length; k++) {
      takenBack[k] = takenBack(members, k, limit.value());
    }
    Line line =
        new Line(
            group + "_cap",
            "Together, " + group + " findings flatten out",
            LineKind.CAP,
            factor(members.getFirst()).factor().group(),
            takenBack,
            limit.basis(),
            limit.source(),
            List.of());
    if (!line.isZero()) {
      lines.add(line);
    }
  }

  /** [f(Σ effects) − f(Σ centres)] − [Σ effects − Σ centres], with f the concave cap. */
  private double takenBack(List<Integer> members, int k, double limit) {
    double sum = 0;
    double centre = 0;
    for (int j : members) {
      sum += effects.get(j)[k];
      centre += factor(j).centre(k);
    }
    return Effects.concave(sum, limit) - Effects.concave(centre, limit) - (sum - centre);
  }

  private WeighedFactor factor(int j) {
    return scorecard.factors().get(j);
  }

  private String idOf(int j) {
    return factor(j).factor().id();
  }
}
