package io.plimsoll.engine.score;

import io.plimsoll.engine.basics.Require;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * The distinct effects that factors can have, laid out flat: first one cell for each factor, in the
 * version's order; then the further ones of factors that move their perils differently; then one
 * for each factor that also makes claims dearer.
 *
 * <p>A table holds what each state that evidence can tell is worth in each cell: first as seen,
 * then at the applicant's word, and last what a factor is worth that is not about the firm.
 */
final class Cells {
  static final int NONE = -1;

  /** As seen and as told, and one for none, they are numbered in a byte. */
  private static final int MOST_STATES = Byte.MAX_VALUE / 2;

  private final List<Cell> cells = new ArrayList<>();

  /**
   * How many of the first cells are about the claim rate; the rest are about the size of claims.
   */
  final int ofRate;

  /** By factor, then peril: the cell of its effect there, or {@link #NONE}. */
  final int[][] of;

  final int[] factor;
  final double[] weight;
  final double[] unknown;

  /** Where the values of each cell begin in a table. */
  final int[] row;

  /** By factor: the states that evidence can tell, rising from 0, good, to 1, bad. */
  final double[][] states;

  /** By factor: whether the worst of several pieces decides, or their mean. */
  final boolean[] worstDecides;

  /** Factors whose evidence may tell a state between. */
  final int[] onScale;

  private final boolean[] bonus;
  private final int tableSize;

  /** One effect: the weight times z, or times 1 − z of a bonus. */
  private record Cell(int factor, double weight, double unknown, boolean bonus) {}

  Cells(List<Factor> factors, List<Peril> perils) {
    of = new int[factors.size()][perils.size()];
    Arrays.stream(of).forEach(ofPeril -> Arrays.fill(ofPeril, NONE));
    for (Move move : Move.all(factors, perils)) {
      move.perils().forEach(k -> of[move.factor()][k] = cells.size());
      add(move.factor(), factors.get(move.factor()), move.weight());
    }
    ofRate = cells.size();
    for (int j = 0; j < factors.size(); j++) {
      addSeverity(j, factors.get(j));
    }
    factor = cells.stream().mapToInt(Cell::factor).toArray();
    weight = cells.stream().mapToDouble(Cell::weight).toArray();
    unknown = cells.stream().mapToDouble(Cell::unknown).toArray();
    states = factors.stream().map(Cells::states).toArray(double[][]::new);
    worstDecides = new boolean[factors.size()];
    for (int j = 0; j < worstDecides.length; j++) {
      worstDecides[j] = combine(factors.get(j).drivenBy()) == Combine.MAX;
    }
    onScale =
        IntStream.range(0, factors.size())
            .filter(j -> factors.get(j).drivenBy() instanceof Driver.Records)
            .toArray();
    bonus = new boolean[cells.size()];
    row = new int[cells.size()];
    tableSize = layRows();
  }

  private void add(int j, Factor factor, double weight) {
    double unknown = Effects.unknown(weight, factor.prior(), factor.bonus());
    cells.add(new Cell(j, weight, unknown, factor.bonus()));
  }

  private void addSeverity(int j, Factor factor) {
    if (factor.severity() != 1) {
      double weight = StrictMath.log(factor.severity());
      cells.add(new Cell(j, weight, Effects.unknown(weight, factor.prior(), false), false));
    }
  }

  private static double[] states(Factor factor) {
    DoubleStream between =
        switch (factor.drivenBy()) {
          case Driver.Answers answers ->
              answers.questions().values().stream()
                  .flatMapToDouble(options -> options.values().stream().mapToDouble(z -> z));
          case Driver.Checks checks -> DoubleStream.of(checks.partial());
          case Driver.Vendors _, Driver.Records _ -> DoubleStream.empty();
        };
    TreeSet<Double> states = new TreeSet<>(List.of(0.0, 1.0));
    between.forEach(states::add);
    Require.that(states.size() <= MOST_STATES, factor.id(), "must not tell so many states apart");
    return states.stream().mapToDouble(z -> z).toArray();
  }

  private static Combine combine(Driver driver) {
    return switch (driver) {
      case Driver.Answers answers -> answers.combine();
      case Driver.Checks checks -> checks.combine();
      case Driver.Vendors _, Driver.Records _ -> Combine.MAX;
    };
  }

  private int layRows() {
    int next = 0;
    for (int c = 0; c < row.length; c++) {
      bonus[c] = cells.get(c).bonus();
      row[c] = next;
      next += 2 * states[factor[c]].length + 1;
    }
    return next;
  }

  /** The cell of a factor's effect on the size of claims: its last. */
  int severityOf(int j) {
    int last = factor.length - 1;
    while (factor[last] != j) {
      last--;
    }
    return last;
  }

  /** The place of a state among those that evidence can tell of a factor. */
  int level(int j, double state) {
    return Arrays.binarySearch(states[j], state);
  }

  /** w · z, or w · (1 − z) of a bonus. */
  double seen(int c, double state) {
    return weight[c] * (bonus[c] ? 1 - state : state);
  }

  /** The table of a trust t, the chance that a word is kept. */
  double[] table(double trust) {
    double[] table = new double[tableSize];
    for (int c = 0; c < row.length; c++) {
      double[] levels = states[factor[c]];
      for (int level = 0; level < levels.length; level++) {
        double seen = seen(c, levels[level]);
        double disbelieved = bonus[c] ? 0 : weight[c];
        table[row[c] + level] = seen;
        table[row[c] + levels.length + level] =
            Effects.believed(trust, seen, disbelieved, unknown[c]);
      }
      table[row[c] + 2 * levels.length] = unknown[c];
    }
    return table;
  }
}
