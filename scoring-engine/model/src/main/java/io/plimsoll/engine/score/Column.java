package io.plimsoll.engine.score;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Perils that the members of a group of factors weigh alike, and the members that weigh them.
 *
 * @param perils their places
 * @param factors the members' places
 * @param cells of each member
 * @param centres of each member
 */
record Column(int[] perils, int[] factors, int[] cells, double[] centres) {

  /** The columns of a group; perils that none of its members weighs are left out. */
  static Column[] of(int[] members, CompiledCard card) {
    Map<List<Integer>, List<Integer>> perilsByCells = new LinkedHashMap<>();
    for (int k = 0; k < card.perils.size(); k++) {
      int peril = k;
      List<Integer> cells = Arrays.stream(members).map(j -> card.cellOf(j, peril)).boxed().toList();
      perilsByCells.computeIfAbsent(cells, each -> new ArrayList<>()).add(k);
    }
    return perilsByCells.entrySet().stream()
        .map(column -> column(column.getValue(), column.getKey(), members, card))
        .filter(column -> column.factors.length > 0)
        .toArray(Column[]::new);
  }

  private static Column column(
      List<Integer> perils, List<Integer> cellOf, int[] members, CompiledCard card) {
    int[] weighing = IntStream.range(0, members.length).filter(m -> cellOf.get(m) >= 0).toArray();
    int[] cells = Arrays.stream(weighing).map(cellOf::get).toArray();
    return new Column(
        perils.stream().mapToInt(k -> k).toArray(),
        Arrays.stream(weighing).map(m -> members[m]).toArray(),
        cells,
        Arrays.stream(cells).mapToDouble(c -> card.cells.unknown[c]).toArray());
  }
}
