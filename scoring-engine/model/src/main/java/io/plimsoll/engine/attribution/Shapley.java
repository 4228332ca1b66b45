package io.plimsoll.engine.attribution;

/**
 * Shapley values over a few causes: each cause's part is its marginal effect, averaged over every
 * order in which the causes can come. They are symmetric, add up to the whole change exactly, and
 * give nothing to a cause that changes nothing (L. S. Shapley, "A value for n-person games", 1953).
 */
final class Shapley {
  private Shapley() {}

  /**
   * @param causes their number n
   * @param values of every set of causes, indexed by its bits: 2^n of them
   * @return for each cause its part of values[all] − values[none], in the unit of the values
   */
  static double[] parts(int causes, double[] values) {
    double[] parts = new double[causes];
    for (int set = 0; set < values.length; set++) {
      for (int cause = 0; cause < causes; cause++) {
        int with = set | 1 << cause;
        if (with != set) {
          parts[cause] += weight(causes, Integer.bitCount(set)) * (values[with] - values[set]);
        }
      }
    }
    return parts;
  }

  /** |S|! (n − |S| − 1)! / n!: the share of orders in which just the set S comes before. */
  private static double weight(int causes, int before) {
    double weight = 1.0 / causes;
    for (int i = 1; i <= before; i++) {
      weight *= (double) i / (causes - i);
    }
    return weight;
  }
}
