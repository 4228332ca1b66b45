package io.plimsoll.engine.improvement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The cheapest choices, one of each group, that meet every requirement and are accepted: branch and
 * bound, depth first. A branch ends where it cannot become cheaper than the best found, by {@link
 * CostBound}. Of equally cheap ways the first in the order of groups is taken.
 */
final class Search {
  /** Costs are whole minor units: what is not a whole one cheaper is not cheaper. */
  private static final double WHOLE = 1 - 1e-6;

  private final List<ChoiceGroup> groups;
  private final Channels channels;
  private final List<Requirement> requirements;
  private final List<CostBound> bounds;
  private final long[] cheapest;
  private final Set<String> beforehand;
  private final @Nullable Predicate<Set<String>> promising;
  private final Predicate<Set<String>> accepts;
  private final Incumbent best;
  private final Choice[] chosen;

  /**
   * @param beforehand what is done whatever is chosen
   * @param promising whether doing these, which includes all that is undecided, leaves hope; null
   *     when the requirements say all
   * @param accepts whether doing just these reaches the target
   * @param best the best found so far, of which this search may find a better one
   */
  Search(
      List<ChoiceGroup> groups,
      Channels channels,
      List<Requirement> requirements,
      Set<String> beforehand,
      @Nullable Predicate<Set<String>> promising,
      Predicate<Set<String>> accepts,
      Incumbent best) {
    this.groups = requirements.isEmpty() ? groups : steepestFirst(groups, requirements.getFirst());
    this.channels = channels;
    this.requirements = requirements;
    this.beforehand = beforehand;
    this.promising = promising;
    this.accepts = accepts;
    this.best = best;
    bounds =
        requirements.stream()
            .map(each -> new CostBound(each, this.groups, channels.low(), channels.high()))
            .toList();
    cheapest = new long[groups.size() + 1];
    for (int g = groups.size() - 1; g >= 0; g--) {
      cheapest[g] = cheapest[g + 1] + this.groups.get(g).cheapest().cost();
    }
    chosen = this.groups.stream().map(ChoiceGroup::whole).toArray(Choice[]::new);
  }

  private static List<ChoiceGroup> steepestFirst(
      List<ChoiceGroup> groups, Requirement requirement) {
    Relaxation relaxation = new Relaxation(groups, requirement.weights());
    return IntStream.range(0, groups.size())
        .boxed()
        .sorted(Comparator.comparingDouble((Integer g) -> -relaxation.steepest(g)))
        .map(groups::get)
        .toList();
  }

  /**
   * @param at where the channels stand before any choice
   * @param cost what is decided already costs
   */
  void run(double[] at, long cost) {
    best.atLeast(cost + least(0, at));
    shed(at, cost);
    branch(0, at, cost);
  }

  /** A first way: all of everything, and then less wherever it still does, the poorest first. */
  private void shed(double[] at, long cost) {
    Choice[] kept = chosen.clone();
    for (int g = kept.length - 1; g >= 0; g--) {
      for (Choice choice : groups.get(g).choices()) {
        Choice before = kept[g];
        kept[g] = choice;
        if (isMet(at, kept)) {
          break;
        }
        kept[g] = before;
      }
    }
    offer(kept, cost + sum(kept));
  }

  private static long sum(Choice[] choices) {
    long sum = 0;
    for (Choice choice : choices) {
      sum += choice.cost();
    }
    return sum;
  }

  private boolean isMet(double[] at, Choice[] choices) {
    double[] values = at.clone();
    for (Choice choice : choices) {
      add(choice, values);
    }
    return requirements.stream()
        .allMatch(each -> each.isMet(values, channels.low(), channels.high()));
  }

  private static void add(Choice choice, double[] values) {
    for (int c = 0; c < values.length; c++) {
      values[c] += choice.gain()[c];
    }
  }

  private void offer(Choice[] choices, long cost) {
    if (cost < best.cost()) {
      Set<String> done = done(List.of(choices));
      if (accepts.test(done)) {
        best.accept(done, cost);
      }
    }
  }

  private void branch(int depth, double[] at, long cost) {
    if (!best.spend() || cost + least(depth, at) > best.cost() - WHOLE) {
      return;
    }
    if (depth == groups.size()) {
      offer(chosen, cost);
    } else if (promising == null || promising.test(hoped(depth))) {
      for (Choice choice : groups.get(depth).choices()) {
        double[] next = at.clone();
        add(choice, next);
        chosen[depth] = choice;
        branch(depth + 1, next, cost + choice.cost());
      }
    }
  }

  private double least(int depth, double[] at) {
    double least = cheapest[depth];
    for (CostBound bound : bounds) {
      least = StrictMath.max(least, bound.least(depth, at));
    }
    return least;
  }

  private Set<String> hoped(int depth) {
    List<Choice> choices = new ArrayList<>();
    for (int g = 0; g < groups.size(); g++) {
      choices.add(g < depth ? chosen[g] : groups.get(g).whole());
    }
    return done(choices);
  }

  private Set<String> done(List<Choice> choices) {
    Set<String> done = new HashSet<>(beforehand);
    choices.forEach(choice -> done.addAll(choice.remedies()));
    return done;
  }

  /** The best way found so far, and how much searching is left. */
  static final class Incumbent {
    private long left;
    private boolean complete = true;
    private long cost = Long.MAX_VALUE;
    private double floor = Double.POSITIVE_INFINITY;
    private @Nullable Set<String> done;

    /**
     * @param budget the number of branches that may be looked at
     */
    Incumbent(long budget) {
      left = budget;
    }

    long cost() {
      return cost;
    }

    void accept(Set<String> better, long itsCost) {
      done = better;
      cost = itsCost;
    }

    void atLeast(double bound) {
      floor = StrictMath.min(floor, bound);
    }

    boolean spend() {
      complete &= left > 0;
      left--;
      return complete;
    }

    /** Whether nothing cheaper is left to be found. */
    boolean isProven() {
      return complete || floor() >= cost;
    }

    @Nullable Set<String> done() {
      return done;
    }

    /** No way costs less than this, in whole minor units. */
    long floor() {
      double least = StrictMath.ceil(floor - 1 + WHOLE);
      return complete || least >= cost ? cost : (long) least;
    }
  }
}
