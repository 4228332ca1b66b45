package io.plimsoll.engine.questionnaire;

import io.plimsoll.engine.basics.Copies;
import io.plimsoll.engine.basics.Require;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A questionnaire's words in one language.
 *
 * @param language BCP 47 tag: {@code en}, {@code zh}, later {@code ms}, {@code ta}
 * @param sections heading by section id
 * @param options label by option id, for options that mean the same in every question
 * @param questions words by question id
 */
public record QuestionnaireText(
    String language,
    String title,
    Map<String, String> sections,
    Map<String, String> options,
    Map<String, QuestionText> questions,
    Declaration declaration) {
  public QuestionnaireText {
    Require.text("language", language);
    Require.text("title", title);
    sections = Copies.ordered(sections);
    options = Copies.ordered(options);
    questions = Copies.ordered(questions);
  }

  /** Label of an option of a question: the question's own word, or the common one. */
  public String label(String question, String option) {
    QuestionText text = questions.get(question);
    String own = text == null || text.options() == null ? null : text.options().get(option);
    return own != null ? own : options.getOrDefault(option, option);
  }

  /** What is missing or too much, one line each; empty: the language is complete. */
  public List<String> gaps(Questionnaire questionnaire) {
    List<String> gaps = new ArrayList<>();
    Set<String> surplus = new TreeSet<>(questions.keySet());
    for (Section section : questionnaire.sections()) {
      if (!sections.containsKey(section.id())) {
        gaps.add("section " + section.id() + " has no heading");
      }
      section.questions().forEach(question -> gapsOf(question, gaps));
      section.questions().forEach(question -> surplus.remove(question.id()));
    }
    surplus.forEach(id -> gaps.add(id + " is no question"));
    return gaps;
  }

  private void gapsOf(Question question, List<String> gaps) {
    QuestionText text = questions.get(question.id());
    if (text == null) {
      gaps.add(question.id() + " has no words");
      return;
    }
    if (question.accepts(Options.PARTIAL) != (text.partial() != null)) {
      gaps.add(question.id() + " must tell what partly means exactly when partly is allowed");
    }
    Map<String, String> own = text.options() == null ? Map.of() : text.options();
    question.type().options().stream()
        .filter(option -> !own.containsKey(option) && !options.containsKey(option))
        .forEach(option -> gaps.add(question.id() + " has no word for option " + option));
    new TreeSet<>(own.keySet())
        .stream()
            .filter(option -> !question.accepts(option))
            .forEach(option -> gaps.add(question.id() + " has no option " + option));
  }
}
