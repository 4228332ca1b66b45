package io.plimsoll.engine.pmml;

import io.plimsoll.engine.score.Factor;
import io.plimsoll.engine.score.ModelVersion;
import io.plimsoll.engine.score.Peril;
import io.plimsoll.engine.score.Scorecard;
import java.util.Arrays;
import java.util.List;

/**
 * The additive card of a model version: the points of each factor in each state, and no more than a
 * plain card can hold. Ageing, trust, clusters, caps, the firm's sector and size, and its past are
 * not on it. Points are on the scale of the score, unrounded; in each state they are what {@link
 * Scorecard} gives to a fresh observation of it.
 */
public final class AdditiveCard {
  private static final int STATES = CardState.values().length;

  private final double reference;
  private final List<Factor> factors;
  private final double[][] points;

  private AdditiveCard(ModelVersion version) {
    Scorecard scorecard = Scorecard.of(version);
    reference = version.parameters().scale().reference();
    factors = version.factors();
    points = new double[factors.size()][STATES];
    for (int j = 0; j < points.length; j++) {
      for (CardState state : CardState.values()) {
        points[j][state.ordinal()] = points(factors.get(j), state, scorecard);
      }
    }
  }

  /** The card of a version. */
  public static AdditiveCard of(ModelVersion version) {
    return new AdditiveCard(version);
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

  /** The score of a firm of which nothing is known, in points. */
  public double reference() {
    return reference;
  }

  /** The factors, in the order of the version. */
  public List<Factor> factors() {
    return factors;
  }

  /**
   * What a factor in a state adds to the reference, in points.
   *
   * @param j place of the factor, from 0
   * @throws IndexOutOfBoundsException when there is no such factor
   */
  public double points(int j, CardState state) {
    return points[j][state.ordinal()];
  }

  /**
   * The most points that a factor can add, in any state.
   *
   * @param j place of the factor, from 0
   * @throws IndexOutOfBoundsException when there is no such factor
   */
  public double best(int j) {
    return Arrays.stream(points[j]).max().orElseThrow();
  }

  /**
   * The reference and the points of all factors: what an engine makes of the exported document.
   *
   * @param states by factor, the ordinal of its {@link CardState}
   * @return in points, unrounded and not held within the ends of the scale
   * @throws IndexOutOfBoundsException when there is no such factor or state
   */
  public double score(int[] states) {
    double sum = reference;
    for (int j = 0; j < states.length; j++) {
      sum += points[j][states[j]];
    }
    return sum;
  }
}
