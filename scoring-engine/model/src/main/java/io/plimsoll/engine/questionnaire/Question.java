package io.plimsoll.engine.questionnaire;

import io.plimsoll.engine.basics.Require;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One question, without its words.
 *
 * @param id {@code section.snake_name}; never reused for another meaning
 * @param when asked only if this holds; null: always asked
 * @param required must be answered (also with "I don't know") before the answers can be attested
 * @param clauses CSA Cyber Essentials (2025) clauses the answer is evidence for
 * @param covers parts of a policy the answer informs
 */
public record Question(
    String id,
    AnswerType type,
    @Nullable Condition when,
    boolean required,
    List<String> clauses,
    List<Cover> covers) {
  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9_]*\\.[a-z][a-z0-9_]*");

  public Question {
    Require.matches("id", id, ID, "section.snake_name");
    clauses = List.copyOf(clauses);
    covers = List.copyOf(Require.notEmpty("covers", covers));
  }

  /** The part of the id before the dot. */
  public String section() {
    return id.substring(0, id.indexOf('.'));
  }

  /** Whether the type accepts that option. */
  public boolean accepts(String option) {
    return type.options().contains(option);
  }
}
