package io.plimsoll.engine.questionnaire.readiness;

import io.plimsoll.engine.basics.Require;
import java.util.List;

/**
 * A group of clauses.
 *
 * @param id for example {@code A.5}
 */
public record Measure(String id, String name, List<Clause> clauses) {
  public Measure {
    Require.text("name", name);
    clauses = List.copyOf(Require.notEmpty("clauses", clauses));
    for (Clause clause : clauses) {
      Require.that(clause.id().startsWith(id), "clauses", clause.id() + " is not of " + id);
    }
  }
}
