package io.plimsoll.engine.score;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Perils that a factor moves by the same weight, and in which the same rivals count against it.
 *
 * @param factor its place
 * @param weight w; 0 for a factor that moves no peril
 * @param perils their places, rising
 */
record Move(int factor, double weight, List<Integer> perils) {

  /** One for each factor, in their order; then the further ones of factors that have several. */
  static List<Move> all(List<Factor> factors, List<Peril> perils) {
    List<Move> all = new ArrayList<>();
    List<Move> further = new ArrayList<>();
    for (int j = 0; j < factors.size(); j++) {
      List<Move> moves = of(j, factors, perils);
      all.add(moves.getFirst());
      further.addAll(moves.subList(1, moves.size()));
    }
    all.addAll(further);
    return all;
  }

  private static List<Move> of(int j, List<Factor> factors, List<Peril> perils) {
    Factor factor = factors.get(j);
    Map<List<Double>, Move> moves = new LinkedHashMap<>();
    for (int k = 0; k < perils.size(); k++) {
      double weight = factor.weight(perils.get(k));
      if (weight != 0) {
        List<Double> column = weightsOfRivals(factor, factors, perils.get(k));
        moves.computeIfAbsent(column, each -> new Move(j, weight, new ArrayList<>())).perils.add(k);
      }
    }
    return moves.isEmpty() ? List.of(new Move(j, 0, List.of())) : List.copyOf(moves.values());
  }

  /** The weights of the factors of its cluster, its own among them; its own alone without one. */
  private static List<Double> weightsOfRivals(Factor factor, List<Factor> factors, Peril peril) {
    return factors.stream()
        .filter(each -> each == factor || isRival(each, factor))
        .map(each -> each.weight(peril))
        .toList();
  }

  private static boolean isRival(Factor factor, Factor other) {
    return factor.cluster() != null && Objects.equals(factor.cluster(), other.cluster());
  }
}
