package io.plimsoll.engine.score;

/** Turns pieces of evidence into each cell's change of ln λ. */
final class Weighing {
  private final Cells cells;
  private final Pieces pieces;
  private final double[] table;

  Weighing(CompiledCard card, Pieces pieces, double[] table) {
    cells = card.cells;
    this.pieces = pieces;
    this.table = table;
  }

  /** By cell of the claim rate, the centre not yet taken off. */
  double[] effects() {
    double[] effects = new double[cells.ofRate];
    weighAll(effects);
    for (int j : cells.onScale) {
      effects[j] = effect(j);
    }
    weighSeveral(effects);
    for (int c = pieces.counts.length; c < effects.length; c++) {
      effects[c] = effect(c);
    }
    return effects;
  }

  private void weighSeveral(double[] effects) {
    int[] several = pieces.several;
    int piece = pieces.counts.length;
    for (int n = 0; n < several.length; n += 2) {
      effects[several[n]] = ofSeveral(several[n], piece, several[n + 1]);
      piece += several[n + 1];
    }
  }

  /** As if each factor had one piece or none: the others are put right afterwards. */
  private void weighAll(double[] effects) {
    byte[] tells = pieces.tells;
    int[] row = cells.row;
    double[] values = table;
    for (int j = 0; j < pieces.counts.length; j++) {
      effects[j] = values[Math.max(0, row[j] + tells[j])];
    }
    double[] fresh = pieces.fresh;
    double[] unknown = cells.unknown;
    for (int j = 0; j < pieces.counts.length; j++) {
      effects[j] = Effects.faded(fresh[j], effects[j], unknown[j]);
    }
  }

  /** Of any cell, by the pieces of its factor. */
  double effect(int cell) {
    int factor = cells.factor[cell];
    int count = pieces.counts[factor];
    return count > 1
        ? ofSeveral(cell, pieces.first(factor), count)
        : Effects.faded(pieces.fresh[factor], value(cell, factor), cells.unknown[cell]);
  }

  private double value(int cell, int factor) {
    int tells = pieces.tells[factor];
    return tells == Pieces.ON_SCALE
        ? cells.seen(cell, pieces.onScale[factor])
        : table[cells.row[cell] + tells];
  }

  /** The mean of all pieces, but never less than the worst of them where the worst decides. */
  private double ofSeveral(int cell, int first, int count) {
    double unknown = cells.unknown[cell];
    int row = cells.row[cell];
    double sum = 0;
    double worst = Double.NEGATIVE_INFINITY;
    for (int p = first; p < first + count; p++) {
      double value = table[row + pieces.tells[p]];
      sum += Effects.faded(pieces.fresh[p], value, unknown);
      worst = Math.max(worst, floor(pieces.fresh[p], value, unknown));
    }
    double mean = sum / count;
    return cells.worstDecides[cells.factor[cell]] ? Math.max(mean, worst) : mean;
  }

  /** What a piece tells at least; one that tells nothing is held as good. */
  private static double floor(double freshness, double value, double unknown) {
    return Effects.faded(freshness, value, Math.min(value, unknown));
  }
}
