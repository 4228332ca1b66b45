package io.plimsoll.engine.score;

/** Factors of which only the worst counts, peril by peril. */
record Cluster(int[] members) {

  /** The member that counts for most perils; the first of those that count for as many. */
  int leader(Scoring scoring) {
    int leader = -1;
    for (int j : members) {
      boolean applies = scoring.evidence.isApplicable(j);
      leader = applies && (leader < 0 || scoring.wins(j) > scoring.wins(leader)) ? j : leader;
    }
    return leader;
  }
}
