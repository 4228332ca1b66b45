package io.plimsoll.engine.score;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The evidence about one factor, resolved; formulas see only this.
 *
 * @param pieces empty when the factor is not about this firm
 * @param grounds what the pieces were made of
 * @param contradicted whether an observation overruled an answer
 */
record FactorReading(List<Piece> pieces, List<Ground> grounds, boolean contradicted) {

  /** As it would be once it is put right and seen to be. */
  static final FactorReading PUT_RIGHT =
      new FactorReading(List.of(Piece.seen(0, 1)), List.of(), false);

  boolean isApplicable() {
    return !pieces.isEmpty();
  }

  /** Mean freshness: 1 when all is known and fresh, 0 when nothing is. */
  double known() {
    double sum = 0;
    for (Piece piece : pieces) {
      sum += piece.freshness();
    }
    return pieces.isEmpty() ? 1 : sum / pieces.size();
  }

  /** The worst state known; null when none is. */
  @Nullable Double value() {
    Double worst = null;
    for (Piece piece : pieces) {
      if (piece.isKnown() && (worst == null || piece.state() > worst)) {
        worst = piece.state();
      }
    }
    return worst;
  }

  FactorState state() {
    if (contradicted) {
      return FactorState.CONTRADICTED;
    }
    Double value = value();
    if (!isApplicable()) {
      return FactorState.NOT_APPLICABLE;
    }
    if (value == null) {
      return FactorState.UNKNOWN;
    }
    if (known() < HALF) {
      return pieces.stream().allMatch(Piece::isKnown) ? FactorState.STALE : FactorState.UNKNOWN;
    }
    return value == 0 ? FactorState.GOOD : value == 1 ? FactorState.BAD : FactorState.PARTIAL;
  }

  private static final double HALF = 0.5;
}
