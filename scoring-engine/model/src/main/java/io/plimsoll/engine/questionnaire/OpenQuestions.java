package io.plimsoll.engine.questionnaire;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** What is still to be answered, and which factors wait for it. */
public final class OpenQuestions {
  private OpenQuestions() {}

  /**
   * Questions asked and without a usable answer: open ones, and those answered "I don't know", in
   * order, each with the factors it would inform.
   *
   * @param questionsByFactor factor id to the questions that drive it, from the model version
   */
  public static List<OpenQuestion> of(
      Questionnaire questionnaire,
      Applicability applicability,
      Map<String, ? extends Set<String>> questionsByFactor) {
    SortedMap<String, List<String>> factors = factorsByQuestion(questionsByFactor);
    return questionnaire.questions().stream()
        .filter(question -> unanswered(applicability.standing(question.id())))
        .map(question ->
            new OpenQuestion(
                question.id(),
                question.required(),
                applicability.standing(question.id()),
                factors.getOrDefault(question.id(), List.of())))
        .toList();
  }

  private static boolean unanswered(Standing standing) {
    return standing == Standing.OPEN || standing == Standing.NOT_KNOWN;
  }

  private static SortedMap<String, List<String>> factorsByQuestion(
      Map<String, ? extends Set<String>> questionsByFactor) {
    SortedMap<String, List<String>> byQuestion = new TreeMap<>();
    new TreeMap<>(questionsByFactor)
        .forEach((factor, questions) ->
            questions.forEach(question ->
                byQuestion.computeIfAbsent(question, _ -> new ArrayList<>()).add(factor)));
    return byQuestion;
  }
}
