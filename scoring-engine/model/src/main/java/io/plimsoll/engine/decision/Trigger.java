package io.plimsoll.engine.decision;

import io.plimsoll.engine.score.Contribution;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What made a rule strike.
 *
 * @param what in a person's words
 * @param value the number that was measured; null when it is not a number
 * @param factors ids of the factors at fault
 */
public record Trigger(String what, @Nullable Double value, List<String> factors) {
  public Trigger {
    factors = List.copyOf(factors);
  }

  static Trigger of(List<Contribution> lines) {
    List<String> names = lines.stream().map(Contribution::name).toList();
    return new Trigger(
        String.join("; ", names), null, lines.stream().map(Contribution::id).toList());
  }
}
