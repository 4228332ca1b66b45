package io.plimsoll.engine.questionnaire;

import java.util.List;

/**
 * A question that still needs an answer.
 *
 * @param standing {@link Standing#OPEN} or {@link Standing#NOT_KNOWN}
 * @param factors ids of the model's factors that the answer would inform, sorted; what they are
 *     worth in points is the score stage's to tell
 */
public record OpenQuestion(
    String question, boolean required, Standing standing, List<String> factors) {
  public OpenQuestion {
    factors = List.copyOf(factors);
  }
}
