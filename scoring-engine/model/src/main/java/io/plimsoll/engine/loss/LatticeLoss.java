package io.plimsoll.engine.loss;

import io.plimsoll.engine.basics.Require;
import java.util.Arrays;

/**
 * A year's loss on a grid. Between points the exceedance probability runs straight from one cell's
 * middle to the next; a point whose mass stands out from its neighbours' is kept as a step, so that
 * limits and discrete losses stay exact.
 */
public final class LatticeLoss {
  /** A point is a step when it has this many times its neighbours' mass. */
  private static final double STANDS_OUT = 4;

  private static final double ROUNDING = 1e-15;

  private final Grid grid;
  private final double any;

  /** Chance of exceeding each point, up to but without the next; never rises. */
  private final double[] above;

  private final double[] integral;

  private LatticeLoss(Grid grid, double any, double[] above) {
    this.grid = grid;
    this.any = any;
    this.above = above;
    integral = new double[above.length + 1];
    for (int j = 0; j < above.length; j++) {
      integral[j + 1] = integral[j] + above[j] * grid.step();
    }
  }

  /** From the masses at the points, the first of them less 1. */
  static LatticeLoss ofMassesLessOne(Grid grid, double[] masses) {
    double[] above = new double[grid.points()];
    double running = 0;
    for (int j = 0; j < above.length; j++) {
      running -= masses[j];
      above[j] = running;
    }
    level(above);
    return new LatticeLoss(grid, above[0], above);
  }

  /** Where it rises, by rounding or negative masses, its mean takes over; then held in [0, 1]. */
  private static void level(double[] above) {
    int[] start = new int[above.length];
    double[] mean = new double[above.length];
    int blocks = 0;
    for (int j = 0; j < above.length; j++) {
      start[blocks] = j;
      mean[blocks++] = above[j];
      while (blocks > 1 && mean[blocks - 1] > mean[blocks - 2]) {
        blocks--;
        double before = start[blocks] - start[blocks - 1];
        double share = before / (j + 1 - start[blocks - 1]);
        mean[blocks - 1] = mean[blocks] + (mean[blocks - 1] - mean[blocks]) * share;
      }
    }
    for (int block = 0; block < blocks; block++) {
      int end = block + 1 < blocks ? start[block + 1] : above.length;
      Arrays.fill(above, start[block], end, StrictMath.clamp(mean[block], 0.0, 1.0));
    }
  }

  /** The same with the exact chance of any loss, which the first cell's mean falls short of. */
  LatticeLoss withAny(double exact) {
    return new LatticeLoss(grid, StrictMath.max(exact, above[0]), above);
  }

  /** Where it was computed. */
  public Grid grid() {
    return grid;
  }

  /** P(loss = point), point from 0 to the grid's number of points, exclusive. */
  public double mass(int point) {
    return point == 0 ? 1 - above[0] : above[point - 1] - above[point];
  }

  /** P(loss ≤ point). */
  public double cumulative(int point) {
    return 1 - above[point];
  }

  /** P(loss &gt; amount) for 0 ≤ amount &lt; the grid's end, US dollars. */
  public double exceedance(double amount) {
    Require.that(amount >= 0 && amount < grid.end(), "amount", "must lie on the grid");
    double place = place(amount);
    int point = (int) StrictMath.min(place, above.length - 1.0);
    double within = place - point;
    return within < 0.5
        ? mix(rightOf(point), above[point], 2 * within)
        : mix(above[point], leftOf(point + 1), 2 * within - 1);
  }

  /** In steps; an amount that differs from a point by rounding only is that point. */
  private double place(double amount) {
    double place = amount / grid.step();
    double point = StrictMath.rint(place);
    return StrictMath.abs(place - point) <= ROUNDING * place ? point : place;
  }

  /** ∫ P(loss &gt; x) dx from 0 to an amount on the grid, US dollars. */
  double limitedMean(double amount) {
    int cell = (int) StrictMath.min(amount / grid.step(), above.length - 1.0);
    return integral[cell] + (amount - cell * grid.step()) * above[cell];
  }

  /** Chance of exceeding the last point: above it no quantile is found here. */
  double beyond() {
    return above[above.length - 1];
  }

  /**
   * The smallest amount exceeded with at most the given chance, US dollars; not below {@link
   * #beyond()}.
   */
  double quantile(double chance) {
    if (any <= chance) {
      return 0;
    }
    int point = firstAtMost(chance);
    double left = leftOf(point);
    double right = rightOf(point);
    double offset;
    if (point > 0 && left <= chance) {
      offset = -0.5 + 0.5 * share(above[point - 1], left, chance);
    } else {
      offset = right <= chance ? 0 : 0.5 * share(right, above[point], chance);
    }
    return (point + offset) * grid.step();
  }

  /** The first point exceeded with at most the given chance, or the grid's end. */
  double endOfChance(double chance) {
    return beyond() > chance ? grid.end() : firstAtMost(chance) * grid.step();
  }

  /** ∫ (x − centre)^power · P(loss &gt; x) dx over [from, to] on the grid, power 0 to 2. */
  double integral(int power, double centre, double from, double to) {
    if (power == 0) {
      return limitedMean(to) - limitedMean(from);
    }
    double step = grid.step();
    int last = (int) StrictMath.min(StrictMath.ceil(to / step), above.length);
    double sum = 0;
    for (int j = (int) (from / step); j < last; j++) {
      double low = StrictMath.max(j * step, from);
      double high = StrictMath.min((j + 1) * step, to);
      sum += above[j] * powerOver(power, low - centre, high - centre);
    }
    return sum;
  }

  /** ∫ y^power dy over [low, high], by its middle: no cancellation. */
  private static double powerOver(int power, double low, double high) {
    double width = high - low;
    double middle = (low + high) / 2;
    return width * (power == 1 ? middle : middle * middle + width * width / 12);
  }

  private int firstAtMost(double chance) {
    int low = 0;
    int high = above.length - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (above[middle] <= chance) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  /** Chance of reaching the point, approached from below. */
  private double leftOf(int point) {
    if (point == 0) {
      return any;
    }
    if (point == above.length) {
      return above[point - 1];
    }
    return above[point - 1] - smoothMass(point) / 2;
  }

  private double rightOf(int point) {
    return point == 0 ? any : above[point] + smoothMass(point) / 2;
  }

  private double smoothMass(int point) {
    double mass = mass(point);
    double neighbours = point == 1 ? massOrZero(2) : (mass(point - 1) + massOrZero(point + 1)) / 2;
    return mass > STANDS_OUT * neighbours ? neighbours : mass;
  }

  private double massOrZero(int point) {
    return point < above.length ? mass(point) : 0;
  }

  private static double mix(double from, double to, double share) {
    return from + (to - from) * share;
  }

  private static double share(double from, double to, double value) {
    return from == to ? 0 : (from - value) / (from - to);
  }
}
