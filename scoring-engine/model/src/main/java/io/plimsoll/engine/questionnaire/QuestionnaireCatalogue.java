package io.plimsoll.engine.questionnaire;

import io.plimsoll.engine.basics.Copies;
import io.plimsoll.engine.basics.Require;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A questionnaire with every language it is offered in. English is always there. */
public final class QuestionnaireCatalogue {
  private final Questionnaire questionnaire;
  private final Map<String, QuestionnaireText> texts;

  /**
   * @throws io.plimsoll.engine.basics.InvalidValueException when a language has a gap or English is
   *     missing
   */
  public QuestionnaireCatalogue(Questionnaire questionnaire, List<QuestionnaireText> texts) {
    this.questionnaire = questionnaire;
    Map<String, QuestionnaireText> byLanguage = new TreeMap<>();
    for (QuestionnaireText text : texts) {
      List<String> gaps = text.gaps(questionnaire);
      Require.that(gaps.isEmpty(), "texts", text.language() + ": " + String.join("; ", gaps));
      byLanguage.put(text.language(), text);
    }
    Require.that(byLanguage.containsKey("en"), "texts", "must have English");
    this.texts = Copies.sorted(byLanguage);
  }

  /** The questions. */
  public Questionnaire questionnaire() {
    return questionnaire;
  }

  /** Languages on offer, sorted. */
  public List<String> languages() {
    return List.copyOf(texts.keySet());
  }

  /** The words in one language; empty when it is not offered. */
  public Optional<QuestionnaireText> text(String language) {
    return Optional.ofNullable(texts.get(language));
  }
}
