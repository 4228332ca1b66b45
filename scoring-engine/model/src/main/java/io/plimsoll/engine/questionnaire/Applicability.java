package io.plimsoll.engine.questionnaire;

import io.plimsoll.engine.basics.Require;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Which questions are asked under one set of answers, and where each stands. */
public final class Applicability implements Replies {
  private final Questionnaire questionnaire;
  private final AnswerSet answers;
  private final Map<String, Standing> standings = new LinkedHashMap<>();

  private Applicability(Questionnaire questionnaire, AnswerSet answers) {
    this.questionnaire = questionnaire;
    this.answers = answers;
    questionnaire.questions().forEach(q -> standings.put(q.id(), decide(q)));
  }

  /**
   * Decides every question in one pass.
   *
   * @throws io.plimsoll.engine.basics.InvalidValueException when the answers belong to another
   *     questionnaire or version
   */
  public static Applicability of(Questionnaire questionnaire, AnswerSet answers) {
    Require.that(
        answers.questionnaire().equals(questionnaire.id())
            && answers.version() == questionnaire.version(),
        "answers",
        "must answer " + questionnaire.id() + " version " + questionnaire.version());
    return new Applicability(questionnaire, answers);
  }

  private Standing decide(Question question) {
    Condition when = question.when();
    Truth asked = when == null ? Truth.TRUE : truth(when);
    return switch (asked) {
      case TRUE -> standingOf(answers.options(question.id()), question);
      case UNDECIDED -> Standing.WAITING;
      case FALSE -> Standing.INAPPLICABLE;
    };
  }

  private Standing standingOf(Set<String> chosen, Question question) {
    if (answers.answer(question.id()).isEmpty()) {
      return Standing.OPEN;
    }
    if (chosen.contains(Options.NOT_KNOWN)) {
      return Standing.NOT_KNOWN;
    }
    return chosen.contains(Options.NOT_APPLICABLE) ? Standing.NOT_APPLICABLE : Standing.GIVEN;
  }

  @Override
  public Standing standing(String question) {
    return standings.getOrDefault(question, Standing.INAPPLICABLE);
  }

  /** Whether the question is asked. */
  public boolean applies(String question) {
    return switch (standing(question)) {
      case INAPPLICABLE, WAITING -> false;
      case OPEN, NOT_KNOWN, NOT_APPLICABLE, GIVEN -> true;
    };
  }

  @Override
  public Set<String> options(String question) {
    return applies(question) ? answers.options(question) : Set.of();
  }

  /** Questions asked and not answered, in order. */
  public List<Question> open() {
    return questionnaire.questions().stream()
        .filter(question -> standing(question.id()) == Standing.OPEN)
        .toList();
  }

  /** Whether every required question that is asked has an answer: the answers can be attested. */
  public boolean complete() {
    return open().stream().noneMatch(Question::required);
  }

  /** Ids of answers that do not count under the present branching, sorted. */
  public List<String> setAside() {
    return answers.answers().keySet().stream().filter(id -> !applies(id)).toList();
  }

  /** Only the answers that count: what a snapshot freezes. */
  public AnswerSet counting() {
    Map<String, Answer> kept = new TreeMap<>(answers.answers());
    kept.keySet().removeIf(id -> !applies(id));
    return answers.with(kept);
  }
}
