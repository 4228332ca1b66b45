package io.plimsoll.engine.improvement;

import java.util.Comparator;
import java.util.List;

/**
 * Remedies that touch each other, as those of one cluster do, with every choice among them. Gains
 * of different groups add up.
 *
 * @param choices the cheapest first
 */
record ChoiceGroup(List<Choice> choices) {
  private static final Comparator<Choice> CHEAPEST =
      Comparator.comparingLong(Choice::cost).thenComparing(choice -> choice.remedies().toString());

  ChoiceGroup {
    choices = choices.stream().sorted(CHEAPEST).toList();
  }

  Choice cheapest() {
    return choices.getFirst();
  }

  /** The choice that does everything. */
  Choice whole() {
    return choices.stream()
        .max(Comparator.comparingInt(choice -> choice.remedies().size()))
        .orElseThrow();
  }

  double most(int channel) {
    return choices.stream().mapToDouble(choice -> choice.gain()[channel]).max().orElseThrow();
  }
}
