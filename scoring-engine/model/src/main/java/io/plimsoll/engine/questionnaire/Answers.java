package io.plimsoll.engine.questionnaire;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads answers from their wire form: question id to text, list of texts or whole number, as the
 * question's type tells. Nothing is guessed or converted: {@code true} is not "yes".
 */
public final class Answers {
  private Answers() {}

  /**
   * Reads a whole set of answers. An answer to a question that is not asked is a problem.
   *
   * @param today days after it are impossible where a question asks about the past
   */
  public static ParsedAnswers parse(
      Questionnaire questionnaire, Map<String, ? extends @Nullable Object> raw, LocalDate today) {
    return revise(questionnaire, AnswerSet.empty(questionnaire), raw, today);
  }

  /**
   * Applies changes to stored answers; a null value withdraws an answer. A change for a question
   * that is not asked once all changes are in is a problem. A stored answer that the changes leave
   * without its question is reported as set aside, and counts again if the branch comes back.
   *
   * @throws io.plimsoll.engine.basics.InvalidValueException when the stored answers belong to
   *     another questionnaire or version
   */
  public static ParsedAnswers revise(
      Questionnaire questionnaire,
      AnswerSet stored,
      Map<String, ? extends @Nullable Object> changes,
      LocalDate today) {
    List<Problem> problems = new ArrayList<>();
    Map<String, Answer> merged = new TreeMap<>(stored.answers());
    new TreeMap<>(changes)
        .forEach((id, raw) -> change(questionnaire, merged, id, raw, today, problems));
    return dropUnasked(questionnaire, stored.with(merged), changes, problems);
  }

  private static void change(
      Questionnaire questionnaire,
      Map<String, Answer> merged,
      String id,
      @Nullable Object raw,
      LocalDate today,
      List<Problem> problems) {
    Question question = questionnaire.question(id).orElse(null);
    if (question == null) {
      problems.add(unknown(questionnaire, id));
    } else if (raw == null) {
      merged.remove(id);
    } else if (new AnswerReader(question, today, problems::add).read(raw) instanceof Answer read) {
      merged.put(id, read);
    }
  }

  private static ParsedAnswers dropUnasked(
      Questionnaire questionnaire,
      AnswerSet merged,
      Map<String, ?> changes,
      List<Problem> problems) {
    Applicability applicability = Applicability.of(questionnaire, merged);
    Map<String, Answer> kept = new TreeMap<>(merged.answers());
    List<String> setAside = new ArrayList<>();
    for (String id : applicability.setAside()) {
      if (changes.get(id) == null) {
        setAside.add(id);
      } else {
        kept.remove(id);
        problems.add(notAsked(questionnaire, id));
      }
    }
    return new ParsedAnswers(merged.with(kept), problems, setAside);
  }

  private static Problem unknown(Questionnaire questionnaire, String id) {
    String shown = AnswerReader.quoted(id);
    return new Problem(
        id,
        Problem.Code.UNKNOWN_QUESTION,
        shown
            + " is no question of "
            + questionnaire.id()
            + " version "
            + questionnaire.version()
            + "; see the questionnaire for its ids");
  }

  private static Problem notAsked(Questionnaire questionnaire, String id) {
    String gates =
        questionnaire
            .question(id)
            .map(Question::when)
            .map(when -> String.join(", ", when.questions()))
            .orElse("");
    return new Problem(
        id,
        Problem.Code.NOT_ASKED,
        "is not asked under the present answers to "
            + gates
            + "; leave it out, or answer those first");
  }
}
