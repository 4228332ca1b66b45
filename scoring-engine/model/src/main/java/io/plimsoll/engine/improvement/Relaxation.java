package io.plimsoll.engine.improvement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The multiple-choice knapsack with parts of choices allowed: of each group the upper hull of gain
 * over cost, and of all hulls the steepest piece first. Its cost is never above that of whole
 * choices (H. Kellerer, U. Pferschy, D. Pisinger, "Knapsack Problems", 2004, §11.2).
 */
final class Relaxation {
  private record Piece(int group, double cost, double gain) {
    double slope() {
      return gain / cost;
    }
  }

  private record Corner(double cost, double gain) {}

  private final List<Piece> pieces = new ArrayList<>();
  private final double[] startCost;
  private final double[] startGain;

  /**
   * @param groups those decided first come first
   * @param weights by channel, of the gain
   */
  Relaxation(List<ChoiceGroup> groups, double[] weights) {
    startCost = new double[groups.size() + 1];
    startGain = new double[groups.size() + 1];
    for (int g = groups.size() - 1; g >= 0; g--) {
      List<Corner> hull = hull(groups.get(g), weights);
      startCost[g] = startCost[g + 1] + hull.getFirst().cost();
      startGain[g] = startGain[g + 1] + hull.getFirst().gain();
      for (int i = 1; i < hull.size(); i++) {
        Corner from = hull.get(i - 1);
        Corner to = hull.get(i);
        pieces.add(new Piece(g, to.cost() - from.cost(), to.gain() - from.gain()));
      }
    }
    pieces.sort(Comparator.comparingDouble(Piece::slope).reversed());
  }

  private static List<Corner> hull(ChoiceGroup group, double[] weights) {
    List<Corner> hull = new ArrayList<>();
    for (Choice choice : group.choices()) {
      Corner corner = new Corner(choice.cost(), weighted(choice.gain(), weights));
      if (hull.isEmpty()) {
        hull.add(corner);
      } else if (corner.gain() > hull.getLast().gain()) {
        dropBelow(hull, corner);
        hull.add(corner);
      }
    }
    return hull;
  }

  /** Takes away corners that lie below the line to a new one. */
  private static void dropBelow(List<Corner> hull, Corner corner) {
    if (corner.cost() == hull.getLast().cost()) {
      hull.removeLast();
    }
    while (hull.size() > 1
        && slope(hull.get(hull.size() - 2), hull.getLast()) <= slope(hull.getLast(), corner)) {
      hull.removeLast();
    }
  }

  private static double slope(Corner from, Corner to) {
    return (to.gain() - from.gain()) / (to.cost() - from.cost());
  }

  static double weighted(double[] gain, double[] weights) {
    double sum = 0;
    for (int c = 0; c < gain.length; c++) {
      sum += weights[c] * gain[c];
    }
    return sum;
  }

  /**
   * Least cost of the groups from a depth on.
   *
   * @param need the gain they must bring
   * @return infinite when they cannot
   */
  double cost(int depth, double need) {
    double missing = need - startGain[depth];
    double cost = startCost[depth];
    for (int i = 0; i < pieces.size() && missing > 0; i++) {
      Piece piece = pieces.get(i);
      if (piece.group() >= depth) {
        double part = StrictMath.min(1, missing / piece.gain());
        cost += part * piece.cost();
        missing -= part * piece.gain();
      }
    }
    return missing > Requirement.TOLERANCE ? Double.POSITIVE_INFINITY : cost;
  }

  /** The steepest gain for money of a group; 0 when it gains nothing. */
  double steepest(int group) {
    return pieces.stream()
        .filter(piece -> piece.group() == group)
        .mapToDouble(Piece::slope)
        .findFirst()
        .orElse(0);
  }
}
