package io.plimsoll.engine.questionnaire.readiness;

import io.plimsoll.engine.basics.Require;
import java.util.regex.Pattern;

/**
 * One clause of a framework, in our words.
 *
 * @param id the framework's own id, for example {@code A.5o}
 * @param summary what the clause asks for
 */
public record Clause(String id, Level level, String summary) {
  private static final Pattern ID = Pattern.compile("A\\.[1-9][a-z]");

  /** How binding a clause is. */
  public enum Level {
    /** "Shall": must be met for the mark where it is in scope. */
    REQUIRED,
    /** "Should": advised. */
    RECOMMENDED
  }

  public Clause {
    Require.matches("id", id, ID, "a clause id such as A.5o");
    Require.text("summary", summary);
  }
}
