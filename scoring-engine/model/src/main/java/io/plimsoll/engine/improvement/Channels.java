package io.plimsoll.engine.improvement;

import io.plimsoll.engine.score.Assessment;
import io.plimsoll.engine.score.Contribution;
import io.plimsoll.engine.score.Group;
import io.plimsoll.engine.score.Peril;
import io.plimsoll.engine.score.PerilBasis;
import io.plimsoll.engine.score.Scorecard;
import java.util.Arrays;
import java.util.List;

/**
 * The numbers of a score to which remedies of different clusters add independently, each on a
 * channel of its own: points of each peril within the capped block of controls and exposure, points
 * of each peril outside of it, coverage of each group and of all, and the variance, negated so that
 * more is better everywhere.
 */
final class Channels {
  private static final int GROUPS = Group.values().length;

  private final Scorecard scorecard;
  private final List<Peril> perils;
  private final double[] low;
  private final double[] high;

  Channels(Scorecard scorecard) {
    this.scorecard = scorecard;
    perils = scorecard.version().parameters().perils().stream().map(PerilBasis::peril).toList();
    int count = 2 * perils.size() + GROUPS + 2;
    low = new double[count];
    high = new double[count];
    Arrays.fill(low, Double.NEGATIVE_INFINITY);
    Arrays.fill(high, Double.POSITIVE_INFINITY);
    double cap =
        -scorecard
            .version()
            .parameters()
            .scale()
            .points(scorecard.version().parameters().caps().block().value());
    Arrays.fill(low, 0, perils.size(), -cap);
    Arrays.fill(high, 0, perils.size(), cap);
  }

  /** Where a score stands on every channel, before caps. */
  double[] of(Assessment assessment) {
    double[] values = new double[low.length];
    for (Contribution line : assessment.contributions()) {
      Group group = line.group();
      if (group != null) {
        add(line, isBlock(group) ? 0 : perils.size(), values);
      }
    }
    for (Group group : Group.values()) {
      values[coverage(group)] = assessment.subScore(group).coverage();
    }
    values[overall()] = assessment.coverage();
    double sd = assessment.interval().estimate().logSd();
    values[variance()] = -sd * sd;
    return values;
  }

  private void add(Contribution line, int offset, double[] values) {
    for (int k = 0; k < perils.size(); k++) {
      values[offset + k] += line.perilPoints().getOrDefault(perils.get(k), 0.0);
    }
  }

  private static boolean isBlock(Group group) {
    return group == Group.CONTROLS || group == Group.EXPOSURE;
  }

  private int coverage(Group group) {
    return 2 * perils.size() + group.ordinal();
  }

  private int overall() {
    return 2 * perils.size() + GROUPS;
  }

  private int variance() {
    return overall() + 1;
  }

  double[] low() {
    return low;
  }

  double[] high() {
    return high;
  }

  /** The displayed composite score is at least so high. */
  Requirement score(int least) {
    double[] weights = new double[low.length];
    for (int k = 0; k < perils.size(); k++) {
      weights[k] = scorecard.share(perils.get(k));
      weights[perils.size() + k] = weights[k];
    }
    return new Requirement(weights, least - HALF - reference());
  }

  /** The displayed score of a peril is at least so high. */
  Requirement perilScore(Peril peril, int least) {
    double[] weights = new double[low.length];
    weights[perils.indexOf(peril)] = 1;
    weights[perils.size() + perils.indexOf(peril)] = 1;
    return new Requirement(weights, least - HALF - reference());
  }

  Requirement coverage(Group group, double least) {
    return single(coverage(group), least);
  }

  Requirement overallCoverage(double least) {
    return single(overall(), least);
  }

  Requirement varianceAtMost(double most) {
    return single(variance(), -most);
  }

  private Requirement single(int channel, double least) {
    double[] weights = new double[low.length];
    weights[channel] = 1;
    return new Requirement(weights, least);
  }

  private double reference() {
    return scorecard.version().parameters().scale().reference();
  }

  boolean has(Peril peril) {
    return perils.contains(peril);
  }

  private static final double HALF = 0.5;
}
