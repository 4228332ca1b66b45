package io.plimsoll.engine.score;

import io.plimsoll.engine.evidence.Confidence;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** How much of the evidence that the version weighs is known, by weight. */
final class Coverage {
  private final Parameters.CoverageLevels levels;
  private final Map<Group, double[]> knownAndAll = new EnumMap<>(Group.class);

  Coverage(
      Scorecard scorecard,
      Firmographics firmographics,
      List<FactorReading> readings,
      double historyCredit) {
    Parameters parameters = scorecard.version().parameters();
    levels = parameters.coverage();
    Uncertainty uncertainty = parameters.uncertainty();
    add(Group.INHERENT, uncertainty.unknownSector().value(), firmographics.knowsSector() ? 1 : 0);
    add(Group.INHERENT, uncertainty.unknownSize().value(), firmographics.knowsSize() ? 1 : 0);
    add(Group.HISTORY, 1, historyCredit);
    for (int j = 0; j < readings.size(); j++) {
      WeighedFactor factor = scorecard.factors().get(j);
      FactorReading reading = readings.get(j);
      double weight = reading.isApplicable() ? StrictMath.abs(factor.compositeWeight()) : 0;
      add(factor.factor().group(), weight, reading.known());
    }
  }

  private void add(Group group, double weight, double known) {
    double[] sums = knownAndAll.computeIfAbsent(group, each -> new double[2]);
    sums[0] += weight * known;
    sums[1] += weight;
  }

  /** 0 to 1; 1 where there is nothing to know. */
  double of(Group group) {
    double[] sums = knownAndAll.getOrDefault(group, new double[2]);
    return sums[1] == 0 ? 1 : sums[0] / sums[1];
  }

  /** Over all groups but history, whose credit is not a weight. */
  double overall() {
    double known = 0;
    double all = 0;
    for (Map.Entry<Group, double[]> group : knownAndAll.entrySet()) {
      if (group.getKey() != Group.HISTORY) {
        known += group.getValue()[0];
        all += group.getValue()[1];
      }
    }
    return known / all;
  }

  Confidence confidence(double coverage) {
    return coverage >= levels.high()
        ? Confidence.HIGH
        : coverage >= levels.medium() ? Confidence.MEDIUM : Confidence.LOW;
  }
}
