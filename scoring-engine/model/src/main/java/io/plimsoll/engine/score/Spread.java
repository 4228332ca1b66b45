package io.plimsoll.engine.score;

/** The parts of the variance of ln λ. */
final class Spread {
  private static final int STALE = 0;
  private static final int UNKNOWN = 1;

  private final CompiledCard card;
  private final ResolvedEvidence evidence;

  /** By cluster, the widest of its factors so far: stale, then unknown. */
  private final double[] widest;

  private final double[] sums = new double[2];

  private Spread(Scoring scoring) {
    card = scoring.card;
    evidence = scoring.evidence;
    widest = new double[2 * card.clusters.length];
    addEvidence();
  }

  static Interval.Variance of(Scoring scoring) {
    Spread spread = new Spread(scoring);
    return new Interval.Variance(
        scoring.card.baseVariance,
        scoring.weightVariance,
        spread.firmUnknown() + spread.sums[UNKNOWN],
        spread.sums[STALE],
        scoring.evidence.historyVariance);
  }

  private double firmUnknown() {
    Uncertainty uncertainty = card.parameters.uncertainty();
    Firm firm = evidence.firm;
    double size = firm.knowsSize() ? 0 : square(uncertainty.unknownSize().value());
    double sector = firm.knowsSector() ? 0 : square(uncertainty.unknownSector().value());
    return size + sector;
  }

  private static double square(double value) {
    return value * value;
  }

  private void addEvidence() {
    double[] known = evidence.pieces.fresh;
    byte[] kinds = evidence.pieces.unknowns;
    double[] bad = card.priors;
    double[] weights = card.compositeWeights;
    int[] cluster = card.clusterPlaces;
    for (int j = 0; j < kinds.length; j++) {
      double variance = variance(1 - known[j], bad[j], weights[j]);
      int kind = kinds[j];
      sums[kind] += cluster[j] < 0 ? variance : beyondWidest(2 * cluster[j] + kind, variance);
    }
  }

  /** ((1 − g) · sd of the unknown state) · w, squared: p(1 − p)·w² when nothing is known. */
  private static double variance(double missing, double p, double weight) {
    return missing * missing * p * (1 - p) * weight * weight;
  }

  /** Of a cluster only the widest counts, as only one of its factors can. */
  private double beyondWidest(int place, double variance) {
    double beyond = Math.max(0, variance - widest[place]);
    widest[place] = Math.max(variance, widest[place]);
    return beyond;
  }
}
