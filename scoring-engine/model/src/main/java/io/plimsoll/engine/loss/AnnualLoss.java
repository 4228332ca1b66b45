package io.plimsoll.engine.loss;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The distribution of a year's sum on a ladder of grids, each eight times as long as the one before
 * and all with the same number of points: every amount is resolved to about 1/8,192 to 1/1,024 of
 * itself, however wide the distribution. Grids are made when first needed.
 *
 * <p>A grid is refined fourfold, up to 131,072 points, while putting claims on it raises their
 * second moment by more than 1e-4. Where the chance of exceeding falls below 1e-9 of the chance of
 * any payment, rounding would show; from there on the largest claim alone stands for the sum, to
 * which it is asymptotically equal for heavy tails, and which it never exceeds.
 *
 * <p>Not safe for use by several threads.
 */
final class AnnualLoss {
  static final int POINTS = 1 << 13;
  static final int MOST_POINTS = 1 << 17;
  private static final double RATIO = 8;
  private static final double SECOND_MOMENT_TOLERANCE = 1e-4;
  private static final double NOISE = 1e-9;
  private static final int MOST_STEPS_DOWN = 8;
  private static final int MOST_PANELS = 500;
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
    if (any == 0) {
      return 0;
    }
    double single = largest.exceedance(amount);
    double sum = rung(StrictMath.max(covering(amount), base())).exceedance(amount);
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

  /**
   * ∫ (x − centre)^power · P(sum &gt; x) dx over [from, to], {@code to} may be +∞. Relative error
   * about 1e-6.
   */
  double integral(int power, double centre, double from, double to) {
    if (any == 0) {
      return 0;
    }
    double sum = 0;
    double start = from;
    for (int k = StrictMath.max(base(), covering(from)); start < to; k++) {
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

  private double reliableEnd(LatticeLoss rung) {
    return rung.endOfChance(NOISE * any);
  }

  private double singleClaimIntegral(int power, double centre, double from, double to) {
    double sum = 0;
    double start = from;
    for (int panel = 0; panel < MOST_PANELS && start < to; panel++) {
      double end = StrictMath.min(to, start * 1.5);
      double part =
          Quadrature.integrate(
              x -> StrictMath.pow(x - centre, power) * largest.exceedance(x), start, end, 1);
      sum += part;
      if (part == 0) {
        break;
      }
      start = end;
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

  /** The first rung that ends above the amount. */
  private int covering(double amount) {
    if (amount == 0) {
      return base();
    }
    int k = (int) StrictMath.floor(StrictMath.log(amount / unit) / StrictMath.log(RATIO));
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
    int points = POINTS;
    while (points < MOST_POINTS && isTooCoarse(new Grid(end / points, points))) {
      points *= 4;
    }
    Grid grid = new Grid(end / points, points);
    return CompoundDistribution.byTransform(groups, grid, Discretisation.LOCAL_MOMENTS)
        .withAny(any);
  }

  private boolean isTooCoarse(Grid grid) {
    for (ClaimGroup group : groups) {
      if (group.secondMomentGrowth(grid) > SECOND_MOMENT_TOLERANCE) {
        return true;
      }
    }
    return false;
  }
}
