package io.plimsoll.engine.whatif;

import io.plimsoll.engine.evidence.AnsweredForm;
import io.plimsoll.engine.evidence.AnsweredQuestion;
import io.plimsoll.engine.questionnaire.Answer;
import io.plimsoll.engine.questionnaire.AnswerSet;
import io.plimsoll.engine.questionnaire.AnswerType;
import io.plimsoll.engine.questionnaire.Answers;
import io.plimsoll.engine.questionnaire.Applicability;
import io.plimsoll.engine.questionnaire.Options;
import io.plimsoll.engine.questionnaire.ParsedAnswers;
import io.plimsoll.engine.questionnaire.Question;
import io.plimsoll.engine.questionnaire.Questionnaire;
import io.plimsoll.engine.questionnaire.Standing;
import io.plimsoll.engine.score.Snapshot;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The answers of a snapshot while they are changed. A question that no change touches, directly or
 * by its branch, keeps what the snapshot says of it to the letter.
 */
final class AnswerChanges {
  /** A day that has begun in Singapore is not in the future for a person there. */
  private static final ZoneOffset SINGAPORE = ZoneOffset.ofHours(8);

  private final Snapshot snapshot;
  private final List<Questionnaire> questionnaires;
  private final List<ChangeProblem> problems;
  private final Map<String, @Nullable Object> values = new TreeMap<>();
  private final Map<String, Integer> places = new HashMap<>();
  private List<String> setAside = List.of();

  AnswerChanges(
      Snapshot snapshot, List<Questionnaire> questionnaires, List<ChangeProblem> problems) {
    this.snapshot = snapshot;
    this.questionnaires = questionnaires;
    this.problems = problems;
  }

  void add(int index, String question, @Nullable Object value) {
    if (places.putIfAbsent(question, index) == null) {
      values.put(question, value);
    } else {
      problems.add(new ChangeProblem(index, "question", "REPEATED", "is changed twice"));
    }
  }

  /** The form with all changes; the snapshot's own when nothing changes or something is wrong. */
  @Nullable AnsweredForm revised() {
    AnsweredForm form = snapshot.form();
    if (values.isEmpty()) {
      return form;
    }
    Optional<Questionnaire> questionnaire = questionnaire(form);
    if (questionnaire.isEmpty()) {
      problems.add(
          new ChangeProblem(
              places.values().stream().min(Integer::compare).orElse(0),
              "question",
              "UNKNOWN_QUESTIONNAIRE",
              "belongs to a questionnaire version that is not released"));
      return form;
    }
    return revised(questionnaire.get(), form == null ? empty(questionnaire.get()) : form);
  }

  private Optional<Questionnaire> questionnaire(@Nullable AnsweredForm form) {
    return form == null
        ? Optional.of(questionnaires.getLast())
        : questionnaires.stream()
            .filter(each -> each.id().equals(form.questionnaire()))
            .filter(each -> each.version() == form.version())
            .findFirst();
  }

  private static AnsweredForm empty(Questionnaire questionnaire) {
    return AnsweredForm.of(
        questionnaire,
        Applicability.of(questionnaire, AnswerSet.empty(questionnaire)),
        Map.of(),
        null);
  }

  private AnsweredForm revised(Questionnaire questionnaire, AnsweredForm form) {
    AnswerSet stored = stored(questionnaire, form);
    LocalDate today = LocalDate.ofInstant(snapshot.asOf(), SINGAPORE);
    ParsedAnswers parsed = Answers.revise(questionnaire, stored, values, today);
    parsed
        .problems()
        .forEach(problem ->
            problems.add(
                new ChangeProblem(
                    places.getOrDefault(problem.question(), 0),
                    problem.code().name().endsWith("QUESTION") ? "question" : "value",
                    problem.code().name(),
                    problem.message())));
    setAside = parsed.setAside();
    Applicability before = Applicability.of(questionnaire, stored);
    return merged(questionnaire, form, before, Applicability.of(questionnaire, parsed.answers()));
  }

  /**
   * What a snapshot tells of the answers. Numbers, days and words stay with the submission; that
   * they were given is all that a branch can hang on.
   */
  private static AnswerSet stored(Questionnaire questionnaire, AnsweredForm form) {
    Map<String, Answer> answers = new TreeMap<>();
    for (AnsweredQuestion answered : form.answers()) {
      questionnaire
          .question(answered.question())
          .flatMap(question -> stored(question, answered))
          .ifPresent(answer -> answers.put(answered.question(), answer));
    }
    return new AnswerSet(questionnaire.id(), questionnaire.version(), answers);
  }

  private static Optional<Answer> stored(Question question, AnsweredQuestion answered) {
    return switch (answered.standing()) {
      case GIVEN -> Optional.of(answer(question, answered.options()));
      case NOT_KNOWN -> Optional.of(answer(question, List.of(Options.NOT_KNOWN)));
      case NOT_APPLICABLE -> Optional.of(answer(question, List.of(Options.NOT_APPLICABLE)));
      case INAPPLICABLE, WAITING, OPEN -> Optional.empty();
    };
  }

  private static Answer answer(Question question, List<String> options) {
    if (question.type() instanceof AnswerType.MultiChoice) {
      return new Answer.Choices(options);
    }
    return options.isEmpty() ? new Answer.Words("") : new Answer.Choice(options.getFirst());
  }

  private AnsweredForm merged(
      Questionnaire questionnaire, AnsweredForm form, Applicability before, Applicability after) {
    Map<String, AnsweredQuestion> kept = new TreeMap<>();
    form.answers().forEach(answered -> kept.put(answered.question(), answered));
    List<AnsweredQuestion> answers = new ArrayList<>();
    for (Question question : questionnaire.questions()) {
      AnsweredQuestion old = kept.remove(question.id());
      boolean same = before.standing(question.id()) == after.standing(question.id());
      boolean touched = values.containsKey(question.id());
      if (!touched && same) {
        addIfThere(answers, old);
      } else {
        answers.add(fresh(question.id(), after));
      }
    }
    answers.addAll(kept.values());
    return new AnsweredForm(form.questionnaire(), form.version(), answers, form.attestation());
  }

  private static void addIfThere(
      List<AnsweredQuestion> answers, @Nullable AnsweredQuestion answered) {
    if (answered != null) {
      answers.add(answered);
    }
  }

  private AnsweredQuestion fresh(String question, Applicability after) {
    Standing standing = after.standing(question);
    boolean given = values.get(question) != null;
    return new AnsweredQuestion(
        question,
        standing,
        standing == Standing.GIVEN ? after.options(question).stream().sorted().toList() : List.of(),
        given || standing == Standing.GIVEN ? snapshot.asOf() : null);
  }

  List<String> setAside() {
    return setAside;
  }
}
