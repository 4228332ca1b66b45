package io.plimsoll.engine.loss;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The distribution of a year's sum on a ladder of grids, each eight times as long as the one before
 * and all with the same number of points: every amount is resolved to about 1/8,192 to 1/1,024 of
 * itself, however wide the distribution. Grids are made when first needed.
 *
 * <p>With many claims in a year, where putting them on a grid raises their second moment by more
 * than 1e-2, the grid is refined fourfold, up to 131,072 points; where by more than 1e-4 and the
 * sum spreads smoothly over the points, the variance is kept by {@link
 * Discretisation#KEPT_VARIANCE}. Where the chance of exceeding falls below 1e-9 of the chance of
 * any payment, rounding would show; from there on the largest claim alone stands for the sum, to
 * which it is asymptotically equal for heavy tails, and which it never exceeds.
 *
 * <p>Relative errors: quantiles 2e-5 up to 3,000 claims a year, 3e-4 up to {@link
 * ClaimGroup#MOST_CLAIMS}; integrals 1e-6, and 1e-3 where thousands of claims in a clustered year
 * meet single ones a million times their size.
 *
 * <p>Not safe for use by several threads.
 */
final class AnnualLoss {
  static final int POINTS = 1 << 13;
  static final int MOST_POINTS = 1 << 17;
  private static final double RATIO = 8;
  private static final double NO_GROWTH = 1e-4;
  private static final double MOST_GROWTH = 1e-2;
  private static final double FEW = 10;
  private static final double NOISE = 1e-9;
  private static final int MOST_STEPS_DOWN = 8;
  private static final int LOWEST = -25;
  private static final int UNKNOWN = Integer.MIN_VALUE;

  private final List<ClaimGroup> groups;
  private final double unit;
  private final LargestClaim largest;
  private final double any;
  private final Cumulants cumulants;
  private final Map<Integer, LatticeLoss> rungs = new HashMap<>();
  private int base = UNKNOWN;

  /**
   * @param unit a power of 8 times this is the end of each grid; the limit of the layer, so that it
   *     is a point of the grids
   */
  AnnualLoss(List<ClaimGroup> groups, double unit) {
    this.groups = groups;
    this.unit = unit;
    largest = new LargestClaim(groups, unit);
    any = largest.exceedance(0);
    cumulants =
        groups.stream()
            .map(group -> group.cumulants(Double.POSITIVE_INFINITY))
            .reduce(Cumulants.ZERO, Cumulants::plus);
  }

  /** P(sum &gt; 0). */
  double any() {
    return any;
  }

  LargestClaim largest() {
    return largest;
  }

  Moments moments() {
    return cumulants.moments();
  }

  /** The grids used so far, finest first. */
  List<Grid> grids() {
    return rungs.values().stream()
        .map(LatticeLoss::grid)
        .sorted((a, b) -> Double.compare(a.end(), b.end()))
        .toList();
  }

  /** P(sum &gt; amount). */
  double exceedance(double amount) {
    if (any == 0 || amount == 0) {
      return any;
    }
    double single = largest.exceedance(amount);
    double sum = rung(covering(amount)).exceedance(amount);
    return sum < NOISE * any ? single : StrictMath.max(sum, single);
  }

  /** Smallest amount exceeded with at most the given chance. */
  double quantile(double chance) {
    if (any <= chance) {
      return 0;
    }
    if (chance < NOISE * any) {
      return largest.quantile(chance);
    }
    int k = rungFor(chance);
    while (rung(k).beyond() > chance) {
      k++;
    }
    int lowest = k - MOST_STEPS_DOWN;
    while (k > lowest && rung(k).quantile(chance) < end(k - 1) && rung(k - 1).beyond() <= chance) {
      k--;
    }
    return StrictMath.max(rung(k).quantile(chance), largest.quantile(chance));
  }

  /** E[max(sum − amount, 0)]: the analytic mean less the body, so that no grid's end bites. */
  double excessMean(double amount) {
    return StrictMath.max(cumulants.first() - integral(0, 0, 0, amount), 0);
  }

  /** ∫ (x − centre)^power · P(sum &gt; x) dx over [from, to], {@code to} may be +∞. */
  double integral(int power, double centre, double from, double to) {
    if (any == 0) {
      return 0;
    }
    double sum = 0;
    double start = from;
    for (int k = firstRung(from, to); start < to; k = nextRung(k, to)) {
      LatticeLoss rung = rung(k);
      double end = StrictMath.min(to, StrictMath.min(end(k), reliableEnd(rung)));
      if (end > start) {
        sum += rung.integral(power, centre, start, end);
        start = end;
      }
      if (reliableEnd(rung) < end(k)) {
        return sum + singleClaimIntegral(power, centre, start, to);
      }
    }
    return sum;
  }

  /**
   * Whole cells hold exact means, so that only the cells in which an integral begins and ends need
   * to be small.
   */
  private int firstRung(double from, double to) {
    return from > 0 ? covering(from) : resolving(to);
  }

  /** Up to four rungs on, the end of a rung still lies between two cells. */
  private int nextRung(int k, double to) {
    return k < resolving(to) ? StrictMath.min(resolving(to), k + 4) : k + 1;
  }

  private int resolving(double to) {
    return to < Double.POSITIVE_INFINITY ? StrictMath.min(base(), covering(to)) : base();
  }

  private double reliableEnd(LatticeLoss rung) {
    return rung.endOfChance(NOISE * any);
  }

  /** So far out the chance of a claim is the expected number of claims, to one part in 10⁶. */
  private double singleClaimIntegral(int power, double centre, double from, double to) {
    double sum = 0;
    for (ClaimGroup group : groups) {
      sum += group.tailIntegral(power, centre, from, to);
    }
    return sum;
  }

  /** The rung of the middle of the payments: nothing below it needs more resolution. */
  private int base() {
    if (base == UNKNOWN) {
      base = rungFor(any / 2);
    }
    return base;
  }

  private double end(int k) {
    return unit * StrictMath.pow(RATIO, k);
  }

  /** The first rung that ends above the amount; none below {@link #LOWEST} is made. */
  private int covering(double amount) {
    double rungs = StrictMath.log(amount / unit) / StrictMath.log(RATIO);
    int k = (int) StrictMath.max(LOWEST, StrictMath.floor(rungs));
    while (end(k) <= amount) {
      k++;
    }
    return k;
  }

  /** Guesses from the largest claim and the mean and deviation of the claims below it. */
  private int rungFor(double chance) {
    double claim = largest.quantile(chance);
    double mean = 0;
    double variance = 0;
    for (ClaimGroup group : groups) {
      Cumulants limited = group.cumulants(claim);
      mean += limited.first();
      variance += limited.second();
    }
    return covering(1.25 * (claim + mean + 3 * StrictMath.sqrt(variance)));
  }

  private LatticeLoss rung(int k) {
    LatticeLoss known = rungs.get(k);
    if (known == null) {
      known = compute(end(k));
      rungs.put(k, known);
    }
    return known;
  }

  private LatticeLoss compute(double end) {
    Grid grid = grid(end);
    return CompoundDistribution.byTransform(groups, grid, method(grid)).withAny(any);
  }

  private Grid grid(double end) {
    Grid grid = new Grid(end / POINTS, POINTS);
    while (grid.points() < MOST_POINTS && isTooCoarse(grid)) {
      grid = new Grid(grid.step() / 4, grid.points() * 4);
    }
    return grid;
  }

  private boolean isTooCoarse(Grid grid) {
    return othersInTheYear() > FEW && growth(grid) > MOST_GROWTH;
  }

  private Discretisation method(Grid grid) {
    return growth(grid) > NO_GROWTH && isSmooth(grid)
        ? Discretisation.KEPT_VARIANCE
        : Discretisation.LOCAL_MOMENTS;
  }

  /**
   * Whether claims within a step spread their sum over so many points that variance can be taken
   * from each: the third cumulant this costs is then below half the cube of the deviation.
   */
  private boolean isSmooth(Grid grid) {
    double step = grid.step();
    double first = 0;
    double second = 0;
    for (ClaimGroup group : groups) {
      double clustered = 1 + group.counts().dispersion();
      first += clustered * group.rateMoment(1, step) / step;
      second += clustered * group.rateMoment(2, step) / (step * step);
    }
    return second * StrictMath.sqrt(second) > 4 * first && second > FEW;
  }

  /** Expected number of other payments in the year of a payment. */
  private double othersInTheYear() {
    double sum = 0;
    for (ClaimGroup group : groups) {
      sum += group.frequencyAbove(0) * (1 + group.counts().dispersion());
    }
    return sum;
  }

  /** By how much putting claims on the grid raises their second moment, relative. */
  private double growth(Grid grid) {
    double growth = 0;
    double second = 0;
    for (ClaimGroup group : groups) {
      growth += group.secondMomentGrowth(grid);
      second += group.rateMoment(2, grid.end());
    }
    return growth == 0 ? 0 : growth / second;
  }
}
