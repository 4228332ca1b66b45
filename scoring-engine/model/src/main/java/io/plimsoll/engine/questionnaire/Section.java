package io.plimsoll.engine.questionnaire;

import io.plimsoll.engine.basics.Require;
import java.util.List;

/** Questions that belong together, in the order they are asked. */
public record Section(String id, List<Question> questions) {
  public Section {
    Require.text("id", id);
    questions = List.copyOf(Require.notEmpty("questions", questions));
    for (Question question : questions) {
      Require.that(
          question.section().equals(id), "questions", question.id() + " must start with " + id);
    }
  }
}
