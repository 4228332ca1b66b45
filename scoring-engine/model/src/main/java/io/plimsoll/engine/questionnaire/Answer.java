package io.plimsoll.engine.questionnaire;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** One accepted answer. Instances come from {@link Answers}, which checks them against the type. */
public sealed interface Answer {

  /** One option. */
  record Choice(String option) implements Answer {}

  /** Several options, sorted and without repeats. */
  record Choices(List<String> options) implements Answer {
    public Choices {
      options = List.copyOf(new TreeSet<>(options));
    }
  }

  /** A whole number. */
  record Number(long number) implements Answer {}

  /** A calendar day. */
  record Day(LocalDate date) implements Answer {}

  /** Free words. */
  record Words(String text) implements Answer {}

  /** The chosen options; empty for numbers, days and words. */
  default Set<String> chosen() {
    return switch (this) {
      case Choice(String option) -> Set.of(option);
      case Choices(List<String> options) -> Set.copyOf(options);
      case Number _, Day _, Words _ -> Set.of();
    };
  }

  /** The value as it stands on the wire: text, list of texts, or whole number. */
  default Object wire() {
    return switch (this) {
      case Choice(String option) -> option;
      case Choices(List<String> options) -> options;
      case Number(long number) -> number;
      case Day(LocalDate date) -> date.toString();
      case Words(String text) -> text;
    };
  }
}
