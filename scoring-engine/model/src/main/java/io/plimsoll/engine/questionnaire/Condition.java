package io.plimsoll.engine.questionnaire;

import io.plimsoll.engine.basics.Require;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * When a question is asked, as a statement about earlier answers. A multiple choice satisfies a
 * statement when any chosen option does. The answer to a question that is itself not asked does not
 * count. Over a question that is open, or answered "I don't know" where the statement does not name
 * that answer, a statement is undecided.
 */
public sealed interface Condition {

  /** The answer is that option. */
  record Equals(String question, String value) implements Condition {}

  /** The answer is one of those options. */
  record AnyOf(String question, List<String> values) implements Condition {
    public AnyOf {
      values = List.copyOf(Require.notEmpty("values", values));
    }
  }

  /** Every part holds. */
  record All(List<Condition> of) implements Condition {
    public All {
      of = List.copyOf(Require.notEmpty("of", of));
    }
  }

  /** At least one part holds. */
  record Any(List<Condition> of) implements Condition {
    public Any {
      of = List.copyOf(Require.notEmpty("of", of));
    }
  }

  /** The part does not hold. */
  record Not(Condition of) implements Condition {}

  /** Questions the condition reads. */
  default Set<String> questions() {
    Set<String> ids = new TreeSet<>();
    leaves().forEach(leaf -> ids.add(leaf.question()));
    return ids;
  }

  /** Every elementary statement in the condition. */
  default List<AnyOf> leaves() {
    return switch (this) {
      case Equals(String question, String value) -> List.of(new AnyOf(question, List.of(value)));
      case AnyOf leaf -> List.of(leaf);
      case All(List<Condition> of) -> of.stream().flatMap(part -> part.leaves().stream()).toList();
      case Any(List<Condition> of) -> of.stream().flatMap(part -> part.leaves().stream()).toList();
      case Not(Condition of) -> of.leaves();
    };
  }

  /** Evaluates over elementary statements decided by {@code leaf}. */
  default Truth decide(LeafTruth leaf) {
    return switch (this) {
      case Equals(String question, String value) -> leaf.of(question, value::equals);
      case AnyOf(String question, List<String> values) -> leaf.of(question, values::contains);
      case All(List<Condition> of) -> Truth.all(of.stream().map(part -> part.decide(leaf)));
      case Any(List<Condition> of) -> Truth.any(of.stream().map(part -> part.decide(leaf)));
      case Not(Condition of) -> of.decide(leaf).not();
    };
  }

  /** Decides whether an accepted answer to a question has an option of a kind. */
  @FunctionalInterface
  interface LeafTruth {
    /** Truth of "the answer to this question has an option that matches". */
    Truth of(String question, Predicate<String> option);
  }
}
