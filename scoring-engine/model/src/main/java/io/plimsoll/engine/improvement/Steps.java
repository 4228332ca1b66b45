package io.plimsoll.engine.improvement;

import io.plimsoll.engine.basics.Money;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Puts the remedies of a path in order: at each place the one that brings most points for its cost
 * on top of those before it; of equals the one that saves more expected loss for its cost, then the
 * cheaper one, then by factor id.
 */
final class Steps {
  private static final Comparator<Step> BEST_VALUE =
      Comparator.comparingDouble((Step step) -> step.points() / cost(step))
          .thenComparingDouble(step -> step.expectedLossSaved().amount() / cost(step))
          .thenComparing(Comparator.comparingDouble(Steps::cost).reversed())
          .thenComparing(step -> step.remedy().factor(), Comparator.reverseOrder());

  private final Risks risks;
  private final List<Remedy> left;
  private final Set<String> done = new HashSet<>();

  Steps(Risks risks, List<Remedy> remedies) {
    this.risks = risks;
    left = new ArrayList<>(remedies);
  }

  private static double cost(Step step) {
    return step.remedy().total().amount();
  }

  List<Step> bestValueFirst() {
    List<Step> steps = new ArrayList<>();
    Outlook before = risks.outlook(Set.of());
    while (!left.isEmpty()) {
      Outlook from = before;
      Step next = left.stream().map(remedy -> step(remedy, from)).max(BEST_VALUE).orElseThrow();
      steps.add(next);
      left.remove(next.remedy());
      done.add(next.remedy().factor());
      before = next.after();
    }
    return steps;
  }

  private Step step(Remedy remedy, Outlook before) {
    Set<String> with = new HashSet<>(done);
    with.add(remedy.factor());
    Outlook after = risks.outlook(with);
    return new Step(
        remedy,
        after.score() - before.score(),
        less(before.expectedLoss(), after.expectedLoss()),
        premiumSaved(before, after),
        after);
  }

  private static @Nullable Money premiumSaved(Outlook before, Outlook after) {
    Money then = before.premium();
    Money now = after.premium();
    return then == null || now == null ? null : less(then, now);
  }

  private static Money less(Money before, Money after) {
    return new Money(before.amount() - after.amount(), after.currency());
  }
}
