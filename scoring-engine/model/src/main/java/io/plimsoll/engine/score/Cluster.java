package io.plimsoll.engine.score;

/** Factors of which only the worst counts, peril by peril. */
final class Cluster {
  final int[] members;
  private final Column[] columns;

  Cluster(int[] members, CompiledCard card) {
    this.members = members;
    columns = Column.of(members, card);
  }

  /** Leaves to the worst member its effect less the heaviest centre, to the others nothing. */
  void keepWorst(Scoring scoring) {
    for (Column column : columns) {
      int worst = worst(column, scoring);
      if (worst >= 0) {
        double effect = scoring.effects[column.cells()[worst]];
        settle(column, worst, effect - heaviest(column, scoring), scoring);
      }
    }
  }

  private static void settle(Column column, int worst, double logRate, Scoring scoring) {
    for (int cell : column.cells()) {
      scoring.rates[cell] = 0;
    }
    scoring.rates[column.cells()[worst]] = logRate;
  }

  /**
   * The worst member's place in a column; −1 when none is about the firm. Of equally bad ones the
   * heavier, so that a good state is credited to what matters most.
   */
  private static int worst(Column column, Scoring scoring) {
    int worst = -1;
    double most = Double.NEGATIVE_INFINITY;
    double heaviest = Double.NEGATIVE_INFINITY;
    for (int m = 0; m < column.cells().length; m++) {
      double effect = scoring.effects[column.cells()[m]];
      double centre = column.centres()[m];
      boolean isWorse = effect > most || effect == most && centre > heaviest;
      if (isWorse && scoring.evidence.isApplicable(column.factors()[m])) {
        worst = m;
        most = effect;
        heaviest = centre;
      }
    }
    return worst;
  }

  private static double heaviest(Column column, Scoring scoring) {
    double heaviest = 0;
    for (int m = 0; m < column.cells().length; m++) {
      boolean applies = scoring.evidence.isApplicable(column.factors()[m]);
      heaviest = Math.max(heaviest, applies ? column.centres()[m] : 0);
    }
    return heaviest;
  }

  /** The member that counts for most perils; the first of those that count for as many. */
  int leader(Scoring scoring) {
    int leader = -1;
    for (int j : members) {
      boolean applies = scoring.evidence.isApplicable(j);
      leader = applies && (leader < 0 || wins(j, scoring) > wins(leader, scoring)) ? j : leader;
    }
    return leader;
  }

  /** For how many perils a member is the one that counts. */
  int wins(int factor, Scoring scoring) {
    int wins = 0;
    for (Column column : columns) {
      int worst = worst(column, scoring);
      boolean isWorst = worst >= 0 && column.factors()[worst] == factor;
      wins += isWorst && column.centres()[worst] > 0 ? column.perils().length : 0;
    }
    return wins;
  }
}
