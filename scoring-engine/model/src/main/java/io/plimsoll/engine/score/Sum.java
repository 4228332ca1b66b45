package io.plimsoll.engine.score;

import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * What is added up for a peril before its block cap: the factors and cap groups that ever move it.
 *
 * @param inBlock slots that the block cap counts, in the order of their lines
 * @param beside the others
 */
record Sum(int[] inBlock, int[] beside) {

  static Sum of(int peril, CompiledCard card) {
    return new Sum(
        slots(peril, card, card::isInBlock), slots(peril, card, line -> !card.isInBlock(line)));
  }

  private static int[] slots(int peril, CompiledCard card, IntPredicate lines) {
    return Arrays.stream(card.slots.moving[peril])
        .filter(line -> line < card.blockCap() && lines.test(line))
        .map(line -> card.slots.of(peril, line))
        .toArray();
  }
}
