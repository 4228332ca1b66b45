package io.plimsoll.engine.improvement;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The least at which groups that are not yet decided can still meet a requirement; never more than
 * it really takes.
 *
 * <p>A channel below its low end gains nothing until it has come up to it. So each such channel is
 * taken either as it stands at the end (no gain), or as if it had no end (all gain), and the
 * cheaper way of all ways counts: whatever is really chosen falls under one of them. A channel that
 * may pass its high end is also taken as if it were there already, and the dearer of both views
 * counts, as both are bounds.
 */
final class CostBound {
  private final Requirement requirement;
  private final List<ChoiceGroup> groups;
  private final double[] low;
  private final double[] high;
  private final int[] bounded;
  private final double[][] most;
  private final Map<Integer, Relaxation> relaxations = new HashMap<>();

  CostBound(Requirement requirement, List<ChoiceGroup> groups, double[] low, double[] high) {
    this.requirement = requirement;
    this.groups = groups;
    this.low = low;
    this.high = high;
    bounded =
        IntStream.range(0, low.length)
            .filter(c -> requirement.weights()[c] > 0 && Double.isFinite(low[c]))
            .toArray();
    most = most(groups, low.length);
  }

  /** From each depth on, the most that a channel can gain. */
  private static double[][] most(List<ChoiceGroup> groups, int channels) {
    double[][] most = new double[groups.size() + 1][channels];
    for (int g = groups.size() - 1; g >= 0; g--) {
      for (int c = 0; c < channels; c++) {
        most[g][c] = most[g + 1][c] + groups.get(g).most(c);
      }
    }
    return most;
  }

  /**
   * @param depth groups before it are decided
   * @param at where the channels stand after what is decided
   */
  double least(int depth, double[] at) {
    int all = (1 << bounded.length) - 1;
    int below = bits(c -> at[c] < low[c]);
    int passing = bits(c -> at[c] >= low[c] && at[c] + most[depth][c] > high[c]);
    double least = Double.POSITIVE_INFINITY;
    for (int rising = below; ; rising = (rising - 1) & below) {
      int resting = below & ~rising;
      double cost = cost(depth, at, all & ~resting, held(resting, low));
      if (passing != 0) {
        double held = held(resting, low) + held(passing, high);
        cost = StrictMath.max(cost, cost(depth, at, all & ~resting & ~passing, held));
      }
      least = StrictMath.min(least, cost);
      if (rising == 0) {
        return least;
      }
    }
  }

  private interface ChannelTest {
    boolean holds(int channel);
  }

  private int bits(ChannelTest test) {
    int bits = 0;
    for (int i = 0; i < bounded.length; i++) {
      bits |= test.holds(bounded[i]) ? 1 << i : 0;
    }
    return bits;
  }

  private double held(int channels, double[] ends) {
    double sum = 0;
    for (int i = 0; i < bounded.length; i++) {
      int c = bounded[i];
      sum += (channels & 1 << i) == 0 ? 0 : requirement.weights()[c] * ends[c];
    }
    return sum;
  }

  private double cost(int depth, double[] at, int gaining, double held) {
    double[] weights = weights(gaining);
    double need =
        requirement.least() - Requirement.TOLERANCE - held - Relaxation.weighted(at, weights);
    return relaxations
        .computeIfAbsent(gaining, key -> new Relaxation(groups, weights))
        .cost(depth, need);
  }

  private double[] weights(int gaining) {
    double[] weights = requirement.weights().clone();
    for (int i = 0; i < bounded.length; i++) {
      weights[bounded[i]] *= (gaining & 1 << i) == 0 ? 0 : 1;
    }
    return weights;
  }
}
