package io.plimsoll.engine.score;

import org.jspecify.annotations.Nullable;

/** The formulas that turn evidence about one factor into a change of ln λ. */
final class Effects {
  private Effects() {}

  /** Over the cohort, a share p of which is bad: ln(p·e^w + 1 − p). A bonus must be shown. */
  static double unknown(double weight, double prior, boolean bonus) {
    return bonus || weight == 0 ? 0 : StrictMath.log(prior * StrictMath.exp(weight) + 1 - prior);
  }

  /**
   * Each piece fades towards unknown as it ages; the mean of all pieces counts, but where the worst
   * decides, never less than the worst that is known.
   */
  static double of(
      FactorReading reading, Combine combine, double weight, double unknown, boolean bonus) {
    double sum = 0;
    double worst = Double.NEGATIVE_INFINITY;
    for (Piece piece : reading.pieces()) {
      double known = known(piece, weight, unknown, bonus);
      sum += faded(piece.freshness(), known, unknown);
      if (piece.isKnown()) {
        double floor = faded(piece.freshness(), known, StrictMath.min(known, unknown));
        worst = StrictMath.max(worst, floor);
      }
    }
    double mean = sum / reading.pieces().size();
    return combine == Combine.MAX ? StrictMath.max(mean, worst) : mean;
  }

  /** g · w_obs + (1 − g) · w_unk. */
  private static double faded(double freshness, double known, double unknown) {
    return freshness * known + (1 - freshness) * unknown;
  }

  private static double known(Piece piece, double weight, double unknown, boolean bonus) {
    double state = bonus ? 1 - piece.state() : piece.state();
    double believed = weight * state;
    double disbelieved = bonus ? 0 : weight;
    if (piece.trust() == 1 || believed == disbelieved) {
      return believed;
    }
    // Saying "yes" is never held worse than saying nothing.
    double ceiling = StrictMath.max(believed, unknown);
    return StrictMath.min(mixed(piece.trust(), believed, disbelieved), ceiling);
  }

  /** ln(t·e^(w·z) + (1 − t)·e^w): the rate of a word that is kept with chance t. */
  private static double mixed(double trust, double believed, double disbelieved) {
    return StrictMath.log(
        trust * StrictMath.exp(believed) + (1 - trust) * StrictMath.exp(disbelieved));
  }

  /** Freshness g = 2^(−age/h); evidence without a half-life holds. */
  static double freshness(double ageDays, @Nullable Double halfLifeDays) {
    return halfLifeDays == null ? 1 : StrictMath.pow(2, -StrictMath.max(0, ageDays) / halfLifeDays);
  }

  /** C·(1 − e^(−x/C)): flattens out towards C. */
  static double concave(double sum, double limit) {
    return limit * (1 - StrictMath.exp(-sum / limit));
  }

  /** Trigamma ψ₁(x), x &gt; 0: recurrence to x ≥ 10, then the asymptotic series (DLMF 5.15.8). */
  static double trigamma(double x) {
    double sum = 0;
    double y = x;
    for (; y < 10; y++) {
      sum += 1 / (y * y);
    }
    double r = 1 / (y * y);
    double series = 1.0 / 6 - r * (1.0 / 30 - r * (1.0 / 42 - r * (1.0 / 30 - r * (5.0 / 66))));
    return sum + 1 / y + r / 2 + r / y * series;
  }
}
