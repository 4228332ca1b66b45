package io.plimsoll.engine.questionnaire;

import java.util.List;

/**
 * Outcome of reading answers.
 *
 * @param answers every answer that was accepted
 * @param problems one or more per answer that was not, in question id order; empty: all accepted
 * @param setAside stored answers that the present branching no longer asks for; kept, not counted
 */
public record ParsedAnswers(AnswerSet answers, List<Problem> problems, List<String> setAside) {
  public ParsedAnswers {
    problems = List.copyOf(problems);
    setAside = List.copyOf(setAside);
  }

  /** Whether everything given was accepted. */
  public boolean accepted() {
    return problems.isEmpty();
  }
}
