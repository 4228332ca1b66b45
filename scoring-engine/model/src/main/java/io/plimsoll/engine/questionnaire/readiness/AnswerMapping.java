package io.plimsoll.engine.questionnaire.readiness;

import io.plimsoll.engine.basics.Copies;
import io.plimsoll.engine.basics.Require;
import io.plimsoll.engine.questionnaire.Replies;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a model version reads from one questionnaire version beside its factors. A questionnaire
 * version that no mapping names is not known to the model.
 *
 * @param clauses evidence by clause id; all of it must speak for a clause
 * @param notifiability questions the notification estimate reads
 */
public record AnswerMapping(
    String questionnaire,
    int version,
    String framework,
    Map<String, List<ClauseEvidence>> clauses,
    List<SubjectivityRule> subjectivities,
    List<String> notifiability) {
  public AnswerMapping {
    Require.text("questionnaire", questionnaire);
    Require.that(version >= 1, "version", "must be at least 1");
    Map<String, List<ClauseEvidence>> copy = new LinkedHashMap<>();
    clauses.forEach((id, evidence) -> copy.put(id, List.copyOf(evidence)));
    clauses = Copies.ordered(copy);
    subjectivities = List.copyOf(subjectivities);
    Require.unique("subjectivities", subjectivities, SubjectivityRule::id);
    notifiability = List.copyOf(notifiability);
  }

  /** The conditions these answers raise, in the mapping's order. */
  public List<SubjectivityRule> raisedBy(Replies answers) {
    return subjectivities.stream().filter(rule -> answers.holds(rule.when())).toList();
  }

  /** Clauses that read a question. */
  public Set<String> clausesOf(String question) {
    Set<String> ids = new TreeSet<>();
    clauses.forEach((id, evidence) -> {
      if (evidence.stream().anyMatch(one -> one.questions().contains(question))) {
        ids.add(id);
      }
    });
    return ids;
  }

  /** Whether a question serves a clause, a subjectivity or the notification estimate. */
  public boolean reads(String question) {
    return !clausesOf(question).isEmpty()
        || notifiability.contains(question)
        || subjectivities.stream().anyMatch(rule -> rule.questions().contains(question));
  }
}
