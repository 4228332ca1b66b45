package io.plimsoll.engine.score;

import io.plimsoll.engine.evidence.Confidence;

/** How much of the evidence that the version weighs is known, by weight. */
final class Coverage {
  private final Parameters.CoverageLevels levels;
  private final double[] known = new double[Group.values().length];
  private final double[] all = new double[known.length];

  Coverage(CompiledCard card, Pieces pieces, Firm firm, double historyCredit) {
    Parameters parameters = card.parameters;
    levels = parameters.coverage();
    Uncertainty uncertainty = parameters.uncertainty();
    add(Group.INHERENT, uncertainty.unknownSector().value(), firm.knowsSector());
    add(Group.INHERENT, uncertainty.unknownSize().value(), firm.knowsSize());
    known[Group.HISTORY.ordinal()] = historyCredit;
    all[Group.HISTORY.ordinal()] = 1;
    for (int group = 0; group < known.length; group++) {
      addFactors(group, card, pieces);
    }
  }

  private void add(Group group, double weight, boolean isKnown) {
    known[group.ordinal()] += isKnown ? weight : 0;
    all[group.ordinal()] += weight;
  }

  private void addFactors(int group, CompiledCard card, Pieces pieces) {
    double[] weights = card.coverageWeights;
    double knownSum = known[group];
    double allSum = all[group];
    for (int j : card.factorsOf[group]) {
      double weight = pieces.applies(j) * weights[j];
      knownSum += weight * pieces.fresh[j];
      allSum += weight;
    }
    known[group] = knownSum;
    all[group] = allSum;
  }

  /** 0 to 1; 1 where there is nothing to know. */
  double of(Group group) {
    int g = group.ordinal();
    return all[g] == 0 ? 1 : known[g] / all[g];
  }

  /** Over all groups but history, whose credit is not a weight. */
  double overall() {
    double knownSum = 0;
    double allSum = 0;
    for (int g = 0; g < known.length; g++) {
      knownSum += g == Group.HISTORY.ordinal() ? 0 : known[g];
      allSum += g == Group.HISTORY.ordinal() ? 0 : all[g];
    }
    return knownSum / allSum;
  }

  Confidence confidence(double coverage) {
    return coverage >= levels.high()
        ? Confidence.HIGH
        : coverage >= levels.medium() ? Confidence.MEDIUM : Confidence.LOW;
  }
}
