package io.plimsoll.engine.score;

/** The parts of the variance of ln λ. */
final class Spread {
  private final CompiledCard card;
  private final ResolvedEvidence evidence;

  private double unknown;
  private double stale;

  private Spread(Scoring scoring) {
    card = scoring.card;
    evidence = scoring.evidence;
    addAlone();
    for (Cluster cluster : card.clusters) {
      addWidest(cluster.members);
    }
  }

  static Interval.Variance of(Scoring scoring) {
    Spread spread = new Spread(scoring);
    return new Interval.Variance(
        scoring.card.baseVariance,
        scoring.weightVariance,
        spread.firmUnknown() + spread.unknown,
        spread.stale,
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

  /** ((1 − g) · sd of the unknown state)². */
  private double variance(int factor) {
    double missing = 1 - evidence.pieces.fresh[factor];
    return missing * missing * card.unknownVariances[factor];
  }

  private void addAlone() {
    byte[] gaps = evidence.pieces.gaps;
    double unknownSum = 0;
    double staleSum = 0;
    for (int j : card.alone) {
      double variance = variance(j);
      unknownSum += variance * gaps[j];
      staleSum += variance * (1 - gaps[j]);
    }
    unknown = unknownSum;
    stale = staleSum;
  }

  /** Of a cluster only the widest of each kind counts, as only one of its factors can. */
  private void addWidest(int[] members) {
    byte[] gaps = evidence.pieces.gaps;
    double widestUnknown = 0;
    double widestStale = 0;
    for (int j : members) {
      double variance = variance(j);
      widestUnknown = Math.max(widestUnknown, variance * gaps[j]);
      widestStale = Math.max(widestStale, variance * (1 - gaps[j]));
    }
    unknown += widestUnknown;
    stale += widestStale;
  }
}
