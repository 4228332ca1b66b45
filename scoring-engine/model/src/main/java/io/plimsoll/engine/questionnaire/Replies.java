package io.plimsoll.engine.questionnaire;

import java.util.Set;
import java.util.function.Predicate;

/** How each question stands and what was chosen: answers at hand, or as a snapshot froze them. */
public interface Replies {
  /** Nobody has answered anything. */
  Replies NONE =
      new Replies() {
        @Override
        public Standing standing(String question) {
          return Standing.OPEN;
        }

        @Override
        public Set<String> options(String question) {
          return Set.of();
        }
      };

  /** Where a question stands; a question the questionnaire does not have is inapplicable. */
  Standing standing(String question);

  /** Chosen options of an answer that counts; empty otherwise. */
  Set<String> options(String question);

  /** Whether a condition is true of the answers that count; undecided is not true. */
  default boolean holds(Condition condition) {
    return truth(condition) == Truth.TRUE;
  }

  /** What the answers that count say about a condition. */
  default Truth truth(Condition condition) {
    return condition.decide(this::leaf);
  }

  private Truth leaf(String question, Predicate<String> option) {
    boolean matches = options(question).stream().anyMatch(option);
    return switch (standing(question)) {
      case INAPPLICABLE -> Truth.FALSE;
      case WAITING, OPEN -> Truth.UNDECIDED;
      case NOT_KNOWN -> matches ? Truth.TRUE : Truth.UNDECIDED;
      case NOT_APPLICABLE, GIVEN -> Truth.of(matches);
    };
  }
}
