package io.plimsoll.bench;

import io.plimsoll.engine.score.Assessment;
import io.plimsoll.engine.score.Contribution;
import io.plimsoll.engine.score.Factor;
import io.plimsoll.engine.score.ModelVersion;
import io.plimsoll.engine.score.Peril;
import io.plimsoll.engine.score.Scorecard;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * The additive card of a model version: the points of each factor in each state, without what a
 * plain card cannot hold (ageing, trust, clusters, caps, sector, size, history).
 */
final class PointsTable {
  private static final int STATES = CardState.values().length;

  private final double reference;
  private final List<Factor> factors;
  private final double[][] points;
  private final double[] best;

  PointsTable(ModelVersion version) {
    Scorecard scorecard = Scorecard.of(version);
    reference = version.parameters().scale().reference();
    factors = version.factors();
    points = new double[factors.size()][STATES];
    best = new double[factors.size()];
    for (int j = 0; j < points.length; j++) {
      fill(j, scorecard);
    }
  }

  private void fill(int j, Scorecard scorecard) {
    for (CardState state : CardState.values()) {
      points[j][state.ordinal()] = points(factors.get(j), state, scorecard);
    }
    best[j] = Arrays.stream(points[j]).max().orElseThrow();
  }

  /** Points of Σ ω·(w·z − centre); a state that is not known stays at the centre. */
  private static double points(Factor factor, CardState state, Scorecard scorecard) {
    double logRate = 0;
    for (Peril peril : factor.weights().keySet()) {
      logRate += scorecard.share(peril) * logRate(factor, state, factor.weight(peril));
    }
    return scorecard.version().parameters().scale().points(logRate) + 0.0;
  }

  /** A bonus costs nothing when it is absent, so its centre is 0. */
  private static double logRate(Factor factor, CardState state, double weight) {
    if (state == CardState.UNKNOWN) {
      return 0;
    }
    double p = factor.prior();
    return factor.bonus()
        ? weight * (1 - state.level())
        : weight * state.level() - StrictMath.log(p * StrictMath.exp(weight) + 1 - p);
  }

  int size() {
    return points.length;
  }

  double reference() {
    return reference;
  }

  Factor factor(int j) {
    return factors.get(j);
  }

  double points(int j, CardState state) {
    return points[j][state.ordinal()];
  }

  double best(int j) {
    return best[j];
  }

  /** Points lost against the best state. */
  double lost(int j, int state) {
    return best[j] - points[j][state];
  }

  /** The states of an assessment's factors, as a card sees them. */
  int[] statesOf(Assessment assessment) {
    return factors.stream()
        .mapToInt(factor -> stateOf(assessment.contribution(factor.id()).orElseThrow()))
        .toArray();
  }

  private static int stateOf(Contribution line) {
    return CardState.of(Objects.requireNonNull(line.state())).ordinal();
  }

  /** The limit: one look-up and one addition for each factor. */
  double total(int[] states) {
    double sum = reference;
    for (int j = 0; j < states.length; j++) {
      sum += points[j][states[j]];
    }
    return sum;
  }

  /**
   * The factors that lose most points, most first.
   *
   * @param reasons room for as many as are wanted
   */
  void rank(int[] states, int[] reasons) {
    int found = 0;
    for (int j = 0; j < states.length; j++) {
      double lost = lost(j, states[j]);
      if (found < reasons.length || lost > lost(reasons[found - 1], states[reasons[found - 1]])) {
        found = Math.min(found + 1, reasons.length);
        insert(j, lost, states, reasons, found - 1);
      }
    }
  }

  private void insert(int j, double lost, int[] states, int[] reasons, int last) {
    int at = last;
    while (at > 0 && lost(reasons[at - 1], states[reasons[at - 1]]) < lost) {
      reasons[at] = reasons[at - 1];
      at--;
    }
    reasons[at] = j;
  }
}
