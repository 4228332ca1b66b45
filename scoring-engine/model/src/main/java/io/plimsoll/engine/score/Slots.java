package io.plimsoll.engine.score;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Where the changes of ln λ stand that lines make to perils, each distinct one once: first one for
 * each cell of the claim rate, then the firm's and its history's, those of the block cap and of the
 * scale's ends by peril, those of cap groups, and last one that stays 0 for lines that never move a
 * peril.
 */
final class Slots {
  final int sector;
  final int size;
  final int firmographicCap;
  final int history;

  /** The first of as many as there are perils. */
  final int blockCap;

  /** The first of as many as there are perils. */
  final int clamp;

  final int count;

  /** Lines but the clamp that do not move all their perils by the slot of their own number. */
  final int[] apart;

  /** By peril, then line. */
  private final int[][] slots;

  /** By peril: the lines that ever move it, in their order. */
  final int[][] moving;

  /** By peril: where what each of those lines makes it move stands. */
  final int[][] ofMoving;

  private final int none;

  Slots(CompiledCard card) {
    int perils = card.perils.size();
    sector = card.cells.ofRate;
    size = sector + 1;
    firmographicCap = size + 1;
    history = firmographicCap + 1;
    blockCap = history + 1;
    clamp = blockCap + perils;
    none = clamp + perils + card.capGroups.stream().mapToInt(group -> group.columns.length).sum();
    count = none + 1;
    slots = IntStream.range(0, perils).mapToObj(k -> slots(k, card)).toArray(int[][]::new);
    layCaps(card, clamp + perils);
    moving = Arrays.stream(slots).map(this::moving).toArray(int[][]::new);
    ofMoving = IntStream.range(0, perils).mapToObj(this::ofMoving).toArray(int[][]::new);
    apart = IntStream.range(0, card.clamp()).filter(this::isApart).toArray();
  }

  private int[] slots(int peril, CompiledCard card) {
    int[] ofLine = new int[card.lines()];
    Arrays.fill(ofLine, none);
    for (int j = 0; j < card.firstCap(); j++) {
      int cell = card.cellOf(j, peril);
      ofLine[j] = cell == Cells.NONE ? none : cell;
    }
    ofLine[card.sector()] = sector;
    ofLine[card.size()] = size;
    ofLine[card.firmographicCap()] = firmographicCap;
    ofLine[card.history()] = history;
    ofLine[card.blockCap()] = blockCap + peril;
    ofLine[card.clamp()] = clamp + peril;
    return ofLine;
  }

  private void layCaps(CompiledCard card, int firstSlot) {
    int slot = firstSlot;
    for (int i = 0; i < card.capGroups.size(); i++) {
      for (Column column : card.capGroups.get(i).columns) {
        for (int k : column.perils()) {
          slots[k][card.firstCap() + i] = slot;
        }
        slot++;
      }
    }
  }

  private boolean isApart(int line) {
    return Arrays.stream(slots).anyMatch(of -> of[line] != line && of[line] != none);
  }

  int of(int peril, int line) {
    return slots[peril][line];
  }

  private int[] moving(int[] slotOf) {
    return IntStream.range(0, slotOf.length).filter(line -> slotOf[line] != none).toArray();
  }

  private int[] ofMoving(int peril) {
    return Arrays.stream(moving[peril]).map(line -> slots[peril][line]).toArray();
  }
}
