package io.plimsoll.engine.score;

import java.util.Arrays;

/**
 * Factors of which only the worst counts, peril by peril: the columns of all clusters, one behind
 * the other in flat arrays.
 */
final class Rivals {
  /** By column, where its members end. */
  private final int[] ends;

  /** By member. */
  private final int[] factors;

  /** By member: of its effect on the perils of the column. */
  private final int[] cells;

  /** By member. */
  private final double[] centres;

  /** By column: how many perils it is about. */
  private final int[] perils;

  Rivals(Cluster[] clusters, CompiledCard card) {
    Column[] columns =
        Arrays.stream(clusters)
            .flatMap(cluster -> Arrays.stream(Column.of(cluster.members(), card)))
            .toArray(Column[]::new);
    ends = Arrays.stream(columns).mapToInt(each -> each.cells().length).toArray();
    Arrays.parallelPrefix(ends, Integer::sum);
    factors = Arrays.stream(columns).flatMapToInt(each -> Arrays.stream(each.factors())).toArray();
    cells = Arrays.stream(columns).flatMapToInt(each -> Arrays.stream(each.cells())).toArray();
    centres =
        Arrays.stream(columns).flatMapToDouble(each -> Arrays.stream(each.centres())).toArray();
    perils = Arrays.stream(columns).mapToInt(each -> each.perils().length).toArray();
  }

  /**
   * Leaves to the worst of each column its effect less the heaviest centre, to the others nothing.
   * Of equally bad ones the heavier counts, so that a good state is credited to what matters most.
   *
   * @return by column the member that counts; −1 when none is about the firm
   */
  int[] keepWorst(double[] effects, byte[] gaps, double[] rates) {
    int[] counting = new int[ends.length];
    int m = 0;
    for (int column = 0; column < ends.length; column++) {
      int worst = -1;
      double most = Double.NEGATIVE_INFINITY;
      double credited = Double.NEGATIVE_INFINITY;
      double heaviest = 0;
      for (; m < ends[column]; m++) {
        double centre = centres[m];
        boolean applies = gaps[factors[m]] != Pieces.NONE;
        double effect = applies ? effects[cells[m]] : Double.NEGATIVE_INFINITY;
        boolean isWorse = effect > most || applies && effect == most && centre > credited;
        worst = isWorse ? m : worst;
        credited = isWorse ? centre : credited;
        most = isWorse ? effect : most;
        heaviest = applies ? Math.max(heaviest, centre) : heaviest;
        rates[cells[m]] = 0;
      }
      if (worst >= 0) {
        rates[cells[worst]] = most - heaviest;
      }
      counting[column] = worst;
    }
    return counting;
  }

  /** For how many perils a factor is the one that counts. */
  int wins(int factor, int[] counting) {
    int wins = 0;
    for (int column = 0; column < counting.length; column++) {
      int member = counting[column];
      boolean counts = member >= 0 && factors[member] == factor;
      wins += counts && centres[member] > 0 ? perils[column] : 0;
    }
    return wins;
  }
}
