package io.plimsoll.engine.score;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Where the changes of ln λ stand that lines make to perils: only those that can be other than 0,
 * peril after peril; in each the firm's lines, the factors that move it, the caps of cap groups,
 * the block cap, history and the clamp.
 */
final class Slots {
  private static final int FIRM_LINES = 3;
  private static final int LAST_LINES = 3;

  /** By peril, where its slots begin; one place more than there are perils. */
  final int[] first;

  /** By slot, its line. */
  final int[] line;

  /** By slot, the cell of its factor; 0 when its line is not a factor's. */
  final int[] cell;

  /** By peril, then line; −1 where the line never moves the peril. */
  private final int[][] slot;

  private final int capGroups;

  Slots(CompiledCard card) {
    int perils = card.perils.size();
    capGroups = card.capGroups();
    int[][] lines = IntStream.range(0, perils).mapToObj(k -> lines(k, card)).toArray(int[][]::new);
    line = Arrays.stream(lines).flatMapToInt(Arrays::stream).toArray();
    cell = new int[line.length];
    first = new int[perils + 1];
    slot = new int[perils][card.lines()];
    for (int k = 0; k < perils; k++) {
      first[k + 1] = first[k] + lines[k].length;
      Arrays.fill(slot[k], -1);
      for (int s = first[k]; s < first[k + 1]; s++) {
        slot[k][line[s]] = s;
        cell[s] = card.isFactor(line[s]) ? card.cellOf(line[s], k) : 0;
      }
    }
  }

  private static int[] lines(int peril, CompiledCard card) {
    return Arrays.stream(card.order)
        .filter(line -> !card.isFactor(line) || card.cellOf(line, peril) >= 0)
        .toArray();
  }

  int size() {
    return line.length;
  }

  /** −1 where the line never moves the peril. */
  int of(int peril, int ofLine) {
    return slot[peril][ofLine];
  }

  int firstFactor(int peril) {
    return first[peril] + FIRM_LINES;
  }

  int firstCap(int peril) {
    return blockCap(peril) - capGroups;
  }

  int blockCap(int peril) {
    return first[peril + 1] - LAST_LINES;
  }
}
