package io.plimsoll.engine.questionnaire;

import io.plimsoll.engine.basics.Require;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Accepted answers to one version of a questionnaire, by question id. Holds whatever was accepted;
 * which of them count follows from {@link Applicability}.
 *
 * @param questionnaire questionnaire id, for example {@code sg-sme}
 * @param version questionnaire version, from 1
 */
public record AnswerSet(String questionnaire, int version, Map<String, Answer> answers) {
  public AnswerSet {
    Require.text("questionnaire", questionnaire);
    Require.that(version >= 1, "version", "must be at least 1");
    answers = Collections.unmodifiableSortedMap(new TreeMap<>(answers));
  }

  /** No answers yet. */
  public static AnswerSet empty(Questionnaire questionnaire) {
    return new AnswerSet(questionnaire.id(), questionnaire.version(), Map.of());
  }

  /** The answer to a question; empty while it is open. */
  public Optional<Answer> answer(String question) {
    return Optional.ofNullable(answers.get(question));
  }

  /** The chosen options of a question; empty while it is open or takes no options. */
  public Set<String> options(String question) {
    return answer(question).map(Answer::chosen).orElse(Set.of());
  }

  /** Values in wire form, sorted by question id; {@link Answers#parse} reads them back. */
  public SortedMap<String, Object> values() {
    SortedMap<String, Object> values = new TreeMap<>();
    answers.forEach((question, answer) -> values.put(question, answer.wire()));
    return values;
  }

  AnswerSet with(Map<String, Answer> others) {
    return new AnswerSet(questionnaire, version, others);
  }
}
