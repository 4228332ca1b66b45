package io.plimsoll.engine.governance;

import io.plimsoll.engine.basics.Require;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Whether as many claims came as a model expected, or why that cannot be told yet. */
public sealed interface Calibration {
  /** Fewer periods than these tell nothing of a tenth of them. */
  int LEAST_PERIODS = 100;

  /**
   * Too few to say anything.
   *
   * @param periods how many there are
   * @param needed how many it takes
   * @param exposureYears observed years, ≥ 0
   */
  record TooFew(int periods, int needed, double exposureYears) implements Calibration {}

  /**
   * Observed against expected claims.
   *
   * @param all over all periods
   * @param deciles tenths of the periods by expected frequency, the lowest first; equal frequencies
   *     stay together, so that there can be fewer
   * @param fit how well expected and observed agree over the deciles
   */
  record Report(Line all, List<Line> deciles, Fit fit) implements Calibration {
    public Report {
      deciles = List.copyOf(deciles);
    }
  }

  /**
   * One group of periods.
   *
   * @param periods how many
   * @param leastFrequency lowest expected claims a year in the group
   * @param mostFrequency highest
   * @param exposureYears observed years
   * @param expected claims expected in the observed time: Σ frequency · years
   * @param observed claims that came
   * @param ratio observed over expected; 1 is on the mark
   * @param interval 95 % of the ratio: the exact Poisson interval of the observed count over the
   *     expected one
   */
  record Line(
      int periods,
      double leastFrequency,
      double mostFrequency,
      double exposureYears,
      double expected,
      long observed,
      double ratio,
      PoissonInterval interval) {}

  /**
   * Compares periods with what became of them. The order of the periods does not matter.
   *
   * @return {@link TooFew} below {@link #LEAST_PERIODS} periods
   */
  static Calibration of(List<ObservedPeriod> periods) {
    if (periods.size() < LEAST_PERIODS) {
      return new TooFew(periods.size(), LEAST_PERIODS, Lines.years(periods));
    }
    List<Line> deciles = Lines.deciles(periods);
    return new Report(Lines.line(periods), deciles, Fit.of(deciles));
  }

  /** How groups of periods are summed. */
  final class Lines {
    private static final double CONFIDENCE = 0.95;
    private static final int DECILES = 10;

    /** All of it orders, so that sums are the same whatever the order of the periods. */
    private static final Comparator<ObservedPeriod> RISING =
        Comparator.comparingDouble(ObservedPeriod::annualFrequency)
            .thenComparingDouble(ObservedPeriod::years)
            .thenComparingLong(ObservedPeriod::claims);

    private Lines() {}

    /**
     * Period i of n, counted from 0 in rising order, is in tenth ⌊10 i / n⌋, but periods of one
     * frequency stay together in the first of their tenths: nothing tells them apart but what
     * became of them. A tenth that is left empty is left out.
     */
    static List<Line> deciles(List<ObservedPeriod> periods) {
      List<ObservedPeriod> rising = periods.stream().sorted(RISING).toList();
      List<Line> deciles = new ArrayList<>();
      for (int tenth = 0; tenth < DECILES; tenth++) {
        List<ObservedPeriod> group = rising.subList(start(tenth, rising), start(tenth + 1, rising));
        if (!group.isEmpty()) {
          deciles.add(line(group));
        }
      }
      return deciles;
    }

    private static int start(int tenth, List<ObservedPeriod> rising) {
      int start = (int) (((long) tenth * rising.size() + DECILES - 1) / DECILES);
      while (start < rising.size() && start > 0 && isTied(start - 1, start, rising)) {
        start++;
      }
      return start;
    }

    private static boolean isTied(int one, int other, List<ObservedPeriod> rising) {
      return rising.get(one).annualFrequency() == rising.get(other).annualFrequency();
    }

    static double years(List<ObservedPeriod> periods) {
      return periods.stream().mapToDouble(ObservedPeriod::years).sum();
    }

    static Line line(List<ObservedPeriod> group) {
      Require.notEmpty("group", group);
      double expected = group.stream().mapToDouble(ObservedPeriod::expected).sum();
      long observed = group.stream().mapToLong(ObservedPeriod::claims).sum();
      return new Line(
          group.size(),
          group.stream().mapToDouble(ObservedPeriod::annualFrequency).min().orElseThrow(),
          group.stream().mapToDouble(ObservedPeriod::annualFrequency).max().orElseThrow(),
          years(group),
          expected,
          observed,
          observed / expected,
          PoissonInterval.of(observed, CONFIDENCE).over(expected));
    }
  }
}
