package io.plimsoll.api.usecase.questionnaire;

import io.plimsoll.engine.questionnaire.AnswerSet;
import io.plimsoll.engine.questionnaire.QuestionnaireCatalogue;
import java.util.List;
import java.util.Optional;

/** Every version of every questionnaire, as released with the engine. */
public final class Questionnaires {
  private final List<QuestionnaireCatalogue> all;

  public Questionnaires(List<QuestionnaireCatalogue> all) {
    this.all = List.copyOf(all);
  }

  public List<QuestionnaireCatalogue> all() {
    return all;
  }

  public Optional<QuestionnaireCatalogue> find(String id, int version) {
    return all.stream()
        .filter(c -> c.questionnaire().id().equals(id) && c.questionnaire().version() == version)
        .findFirst();
  }

  /** The questionnaire that stored answers belong to; released versions never go away. */
  public QuestionnaireCatalogue of(AnswerSet answers) {
    return find(answers.questionnaire(), answers.version())
        .orElseThrow(() ->
            new IllegalStateException(
                answers.questionnaire() + " version " + answers.version() + " is not released"));
  }
}
