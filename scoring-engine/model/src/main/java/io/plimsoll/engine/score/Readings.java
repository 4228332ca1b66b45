package io.plimsoll.engine.score;

import org.jspecify.annotations.Nullable;

/** How each factor stands, told from its pieces. */
final class Readings {
  private static final double HALF = 0.5;

  private final Pieces pieces;
  private final double[][] states;

  Readings(CompiledCard card, Pieces pieces) {
    this.pieces = pieces;
    states = card.cells.states;
  }

  /** The worst state known, 0 good to 1 bad; null when none is. */
  @Nullable Double value(int factor) {
    double worst = -1;
    int first = pieces.first(factor);
    for (int p = first; p < first + pieces.counts[factor]; p++) {
      double state = state(factor, pieces.tells[p]);
      worst = pieces.fresh[p] > 0 ? Math.max(worst, state) : worst;
    }
    return worst < 0 ? null : worst;
  }

  private double state(int factor, int tells) {
    double[] levels = states[factor];
    return tells == Pieces.ON_SCALE ? pieces.onScale[factor] : levels[tells % levels.length];
  }

  /** Mean freshness of its pieces, 0 to 1. */
  double known(int factor) {
    return pieces.fresh[factor];
  }

  FactorState state(int factor) {
    if (pieces.contradicted[factor]) {
      return FactorState.CONTRADICTED;
    }
    if (!pieces.isApplicable(factor)) {
      return FactorState.NOT_APPLICABLE;
    }
    Double value = value(factor);
    if (value == null) {
      return FactorState.UNKNOWN;
    }
    if (known(factor) < HALF) {
      return pieces.gaps[factor] == Pieces.UNKNOWN ? FactorState.UNKNOWN : FactorState.STALE;
    }
    return value == 0 ? FactorState.GOOD : value == 1 ? FactorState.BAD : FactorState.PARTIAL;
  }
}
