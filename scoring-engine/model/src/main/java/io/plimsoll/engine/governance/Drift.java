package io.plimsoll.engine.governance;

import io.plimsoll.engine.basics.Require;
import io.plimsoll.engine.score.Assessment;
import io.plimsoll.engine.score.Contribution;
import io.plimsoll.engine.score.FactorState;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * How the firms of a later period differ from those of an earlier one, in the eyes of one model.
 *
 * @param baseline scores of the earlier period
 * @param current scores of the later period
 * @param score stability of the scores over the deciles of the earlier period
 * @param factors stability of each factor's states, the least stable first
 */
public record Drift(
    Distribution baseline, Distribution current, Stability score, List<FactorDrift> factors) {
  private static final int SCALE = 1000;

  /**
   * One factor.
   *
   * @param factor its id
   * @param states stability over its states: good, partial, bad, contradicted, unknown, stale, not
   *     applicable
   */
  public record FactorDrift(String factor, Stability states) {}

  public Drift {
    factors = List.copyOf(factors);
  }

  /** Gathers both periods assessment by assessment; its size does not grow with the book. */
  public static final class Builder {
    private final Side baseline = new Side();
    private final Side current = new Side();

    /** Adds a firm of the earlier period. */
    public Builder baseline(Assessment assessment) {
      baseline.add(assessment);
      return this;
    }

    /** Adds a firm of the later period. */
    public Builder current(Assessment assessment) {
      current.add(assessment);
      return this;
    }

    /** How many firms the earlier period has. */
    public long baselineCount() {
      return baseline.scores.total();
    }

    /** How many firms the later period has. */
    public long currentCount() {
      return current.scores.total();
    }

    /**
     * The drift between the two.
     *
     * @throws io.plimsoll.engine.basics.InvalidValueException when one period has no firm
     */
    public Drift build() {
      Require.that(baselineCount() > 0, "baseline", "must have at least one score");
      Require.that(currentCount() > 0, "current", "must have at least one score");
      return new Drift(
          baseline.scores.distribution(),
          current.scores.distribution(),
          Stability.ofDeciles(baseline.scores, current.scores),
          factors());
    }

    private List<FactorDrift> factors() {
      List<FactorDrift> factors = new ArrayList<>();
      baseline.states.forEach((factor, before) -> {
        long[] after = current.states.get(factor);
        if (after != null) {
          factors.add(new FactorDrift(factor, Stability.of(bins(before, after))));
        }
      });
      factors.sort(
          Comparator.comparingDouble((FactorDrift drift) -> -drift.states().index())
              .thenComparing(FactorDrift::factor));
      return factors;
    }

    private static List<Stability.Bin> bins(long[] before, long[] after) {
      return Arrays.stream(FactorState.values())
          .map(state ->
              new Stability.Bin(
                  state.name().toLowerCase(Locale.ROOT),
                  before[state.ordinal()],
                  after[state.ordinal()]))
          .toList();
    }
  }

  /** One period. */
  private static final class Side {
    private final Histogram scores = new Histogram(0, SCALE);
    private final Map<String, long[]> states = new TreeMap<>();

    void add(Assessment assessment) {
      scores.add(assessment.displayed());
      assessment.contributions().forEach(this::add);
    }

    private void add(Contribution line) {
      FactorState state = line.state();
      if (state != null) {
        states
            .computeIfAbsent(line.id(), _ -> new long[FactorState.values().length])[
            state.ordinal()]++;
      }
    }
  }
}
