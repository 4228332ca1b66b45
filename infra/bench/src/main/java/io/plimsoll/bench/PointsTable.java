package io.plimsoll.bench;

import io.plimsoll.engine.pmml.AdditiveCard;
import io.plimsoll.engine.pmml.CardState;
import io.plimsoll.engine.score.Assessment;
import io.plimsoll.engine.score.Contribution;
import io.plimsoll.engine.score.Factor;
import io.plimsoll.engine.score.ModelVersion;
import java.util.List;
import java.util.Objects;

/** The additive card of a model version, laid out as a hand-written loop would want it. */
final class PointsTable {
  private static final int STATES = CardState.values().length;

  private final double reference;
  private final List<Factor> factors;
  private final double[][] points;
  private final double[] best;

  PointsTable(ModelVersion version) {
    AdditiveCard card = AdditiveCard.of(version);
    reference = card.reference();
    factors = card.factors();
    points = new double[factors.size()][STATES];
    best = new double[factors.size()];
    for (int j = 0; j < points.length; j++) {
      for (CardState state : CardState.values()) {
        points[j][state.ordinal()] = card.points(j, state);
      }
      best[j] = card.best(j);
    }
  }

  int size() {
    return points.length;
  }

  Factor factor(int j) {
    return factors.get(j);
  }

  double points(int j, CardState state) {
    return points[j][state.ordinal()];
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
