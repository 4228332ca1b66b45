package io.plimsoll.engine.score;

import java.util.List;
import java.util.Set;

/**
 * Pieces of evidence in flat arrays. Most factors have one piece: what it tells stands by factor,
 * so that formulas run over all of them at once; behind them stand the pieces of the few others,
 * one such factor after the other.
 */
final class Pieces {
  /** A state between those that evidence of a factor can tell. */
  static final int ON_SCALE = -1;

  /** Nobody knows: what is missing is more than stale. */
  static final byte UNKNOWN = 1;

  /** Nothing to know: the factor is not about the firm. */
  static final byte NONE = 2;

  /**
   * By factor: what its piece tells, the place of a state as seen or as told; without a piece the
   * place behind them. Then, by piece, the same of the others.
   */
  final byte[] tells;

  /**
   * By factor: mean freshness g of its pieces, 1 when all is known and fresh, 0 when nothing is; 1
   * when it has none. Then, by piece, the freshness of the others.
   */
  final double[] fresh;

  /** Factors of several pieces, each followed by how many. */
  final int[] several;

  /** By factor: how many pieces; none when it is not about the firm. */
  final int[] counts;

  /** By factor: {@link #UNKNOWN} when any piece is; {@link #NONE} when it has none; else 0. */
  final byte[] gaps;

  /** By factor: its state on a scale; meaningless unless it tells one. */
  final double[] onScale;

  /** Factors of which an observation overruled an answer. */
  final boolean[] contradicted;

  /** By factor: what each of its pieces was made of. */
  private final List<List<Ground>> grounds;

  Pieces(PieceList list) {
    tells = list.allTells();
    fresh = list.allFresh();
    several = list.several();
    counts = list.counts;
    gaps = list.gaps;
    onScale = list.onScale;
    contradicted = list.contradicted;
    grounds = list.grounds;
  }

  /** 1 when a factor is about the firm, else 0: for sums that must not branch. */
  int applies(int factor) {
    return 1 - (gaps[factor] >> 1);
  }

  boolean isApplicable(int factor) {
    return gaps[factor] != NONE;
  }

  List<Ground> groundsOf(int factor) {
    return grounds.get(factor);
  }

  /** Where the pieces of a factor begin. */
  int first(int factor) {
    if (counts[factor] <= 1) {
      return factor;
    }
    int first = counts.length;
    for (int n = 0; several[n] != factor; n += 2) {
      first += several[n + 1];
    }
    return first;
  }

  /** The same, but for some factors seen to be good. */
  Pieces withPutRight(CompiledCard card, Set<String> factors) {
    PieceList list = new PieceList(card.cells);
    for (int j = 0; j < counts.length; j++) {
      boolean isPutRight = factors.contains(card.factors.get(j).id());
      if (isPutRight) {
        list.addPutRight();
      } else {
        list.addAll(this, j);
      }
      list.closeFactor(contradicted[j] && !isPutRight);
    }
    return new Pieces(list);
  }
}
