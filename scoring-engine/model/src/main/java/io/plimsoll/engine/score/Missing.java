package io.plimsoll.engine.score;

/** The parts of the variance of ln λ that evidence would take away if it were there, or newer. */
final class Missing {
  private final CompiledCard card;
  private final Pieces pieces;

  private double unknown;
  private double stale;

  Missing(CompiledCard card, Pieces pieces, Firm firm) {
    this.card = card;
    this.pieces = pieces;
    addAlone();
    for (Cluster cluster : card.clusters) {
      addWidest(cluster.members());
    }
    unknown += ofFirm(firm);
  }

  /** What nobody knows. */
  double unknown() {
    return unknown;
  }

  /** What was known once. */
  double stale() {
    return stale;
  }

  private double ofFirm(Firm firm) {
    Uncertainty uncertainty = card.parameters.uncertainty();
    double size = firm.knowsSize() ? 0 : square(uncertainty.unknownSize().value());
    double sector = firm.knowsSector() ? 0 : square(uncertainty.unknownSector().value());
    return size + sector;
  }

  private static double square(double value) {
    return value * value;
  }

  /** ((1 − g) · sd of the unknown state)². */
  private double variance(int factor) {
    double missing = 1 - pieces.fresh[factor];
    return missing * missing * card.unknownVariances[factor];
  }

  private void addAlone() {
    byte[] gaps = pieces.gaps;
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
    byte[] gaps = pieces.gaps;
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
