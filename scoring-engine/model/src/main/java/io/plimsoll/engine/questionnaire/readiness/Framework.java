package io.plimsoll.engine.questionnaire.readiness;

import io.plimsoll.engine.basics.Require;
import java.util.List;
import java.util.Optional;

/**
 * A published set of clauses that answers are compared with.
 *
 * @param edition the publisher's own edition
 * @param verification how far the clause list has been checked against the publisher's text
 */
public record Framework(
    String id, String name, String edition, String verification, List<Measure> measures) {
  public Framework {
    Require.text("id", id);
    Require.text("verification", verification);
    measures = List.copyOf(Require.notEmpty("measures", measures));
    Require.unique("measures", measures, Measure::id);
    Require.unique("measures", clausesOf(measures), Clause::id);
  }

  /** Every clause, in order. */
  public List<Clause> clauses() {
    return clausesOf(measures);
  }

  /** The clause with that id. */
  public Optional<Clause> clause(String clauseId) {
    return clauses().stream().filter(clause -> clause.id().equals(clauseId)).findFirst();
  }

  private static List<Clause> clausesOf(List<Measure> measures) {
    return measures.stream().flatMap(measure -> measure.clauses().stream()).toList();
  }
}
