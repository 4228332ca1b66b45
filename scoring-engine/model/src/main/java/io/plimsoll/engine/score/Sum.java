package io.plimsoll.engine.score;

import java.util.Arrays;

/**
 * What is added up for a peril before its block cap: the factors and cap groups that ever move it.
 *
 * @param slots in the order of their lines
 * @param inBlock of each: 1 where the block cap counts it, 0 elsewhere
 * @param shares by factor: ω where its first cell moves the peril, 0 elsewhere
 */
record Sum(int[] slots, double[] inBlock, double[] shares) {

  static Sum of(int peril, CompiledCard card) {
    int[] lines = card.slots.moving(peril, card.blockCap());
    double[] shares = new double[card.firstCap()];
    Arrays.setAll(shares, j -> card.cellOf(j, peril) == j ? card.shares[peril] : 0);
    return new Sum(
        Arrays.stream(lines).map(line -> card.slots.of(peril, line)).toArray(),
        Arrays.stream(lines).mapToDouble(line -> card.isInBlock(line) ? 1 : 0).toArray(),
        shares);
  }
}
