package io.plimsoll.engine.score;

import org.jspecify.annotations.Nullable;

/** The formulas that turn evidence about one factor into a change of ln λ. */
final class Effects {
  private Effects() {}

  /** Over the cohort, a share p of which is bad: ln(p·e^w + 1 − p). A bonus must be shown. */
  static double unknown(double weight, double prior, boolean bonus) {
    return bonus || weight == 0 ? 0 : StrictMath.log(prior * StrictMath.exp(weight) + 1 - prior);
  }

  /** Evidence fades towards unknown as it ages: g · w_obs + (1 − g) · w_unk. */
  static double faded(double freshness, double known, double unknown) {
    return freshness * known + (1 - freshness) * unknown;
  }

  /** A word that is kept with chance t; saying "yes" is never held worse than saying nothing. */
  static double believed(double trust, double believed, double disbelieved, double unknown) {
    if (trust == 1 || believed == disbelieved) {
      return believed;
    }
    double ceiling = Math.max(believed, unknown);
    return Math.min(mixed(trust, believed, disbelieved), ceiling);
  }

  /** ln(t·e^(w·z) + (1 − t)·e^w): the rate of a word that is kept with chance t. */
  private static double mixed(double trust, double believed, double disbelieved) {
    return StrictMath.log(
        trust * StrictMath.exp(believed) + (1 - trust) * StrictMath.exp(disbelieved));
  }

  /** Freshness g = 2^(−age/h); evidence without a half-life holds. */
  static double freshness(double ageDays, @Nullable Double halfLifeDays) {
    return halfLifeDays == null ? 1 : StrictMath.pow(2, -Math.max(0, ageDays) / halfLifeDays);
  }

  /** C·(1 − e^(−x/C)): flattens out towards C. */
  static double concave(double sum, double limit) {
    return limit * (1 - StrictMath.exp(-sum / limit));
  }

  /** Holds a value within ± a cap. */
  static double within(double cap, double value) {
    return Math.max(-cap, Math.min(cap, value));
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
