package io.plimsoll.engine.evidence;

import io.plimsoll.engine.basics.Require;
import io.plimsoll.engine.questionnaire.Applicability;
import io.plimsoll.engine.questionnaire.Options;
import io.plimsoll.engine.questionnaire.Questionnaire;
import io.plimsoll.engine.questionnaire.Replies;
import io.plimsoll.engine.questionnaire.Standing;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A questionnaire as the applicant has answered it.
 *
 * @param questionnaire its id, for example {@code sg-sme}
 * @param version its version, 1 or more
 * @param answers each question at most once
 * @param attestation null while nobody has signed
 */
public record AnsweredForm(
    String questionnaire,
    int version,
    List<AnsweredQuestion> answers,
    @Nullable Attestation attestation) {

  /**
   * Takes down how every question of a questionnaire stands.
   *
   * @param lastAnswered when each answered question was last answered
   * @throws io.plimsoll.engine.basics.InvalidValueException when an answered question has no time
   */
  public static AnsweredForm of(
      Questionnaire questionnaire,
      Applicability applicability,
      Map<String, Instant> lastAnswered,
      @Nullable Attestation attestation) {
    List<AnsweredQuestion> answers =
        questionnaire.questions().stream()
            .map(question -> answered(question.id(), applicability, lastAnswered))
            .toList();
    return new AnsweredForm(questionnaire.id(), questionnaire.version(), answers, attestation);
  }

  private static AnsweredQuestion answered(
      String question, Applicability applicability, Map<String, Instant> lastAnswered) {
    Standing standing = applicability.standing(question);
    List<String> options =
        standing == Standing.GIVEN
            ? applicability.options(question).stream().sorted().toList()
            : List.of();
    return new AnsweredQuestion(question, standing, options, lastAnswered.get(question));
  }

  public AnsweredForm {
    Require.text("questionnaire", questionnaire);
    Require.that(version >= 1, "version", "must be 1 or more");
    answers = List.copyOf(answers);
    Require.unique("answers", answers, AnsweredQuestion::question);
  }

  /** The same, question by question, as it was frozen. */
  public Replies replies() {
    Map<String, AnsweredQuestion> byId =
        answers.stream()
            .collect(Collectors.toUnmodifiableMap(AnsweredQuestion::question, answer -> answer));
    return new FrozenReplies(byId);
  }

  private record FrozenReplies(Map<String, AnsweredQuestion> answers) implements Replies {
    @Override
    public Standing standing(String question) {
      AnsweredQuestion answer = answers.get(question);
      return answer == null ? Standing.INAPPLICABLE : answer.standing();
    }

    /** "I don't know" and "does not apply" are options too; they are kept as standings. */
    @Override
    public Set<String> options(String question) {
      AnsweredQuestion answer = answers.get(question);
      return answer == null
          ? Set.of()
          : switch (answer.standing()) {
            case GIVEN -> Set.copyOf(answer.options());
            case NOT_KNOWN -> Set.of(Options.NOT_KNOWN);
            case NOT_APPLICABLE -> Set.of(Options.NOT_APPLICABLE);
            case INAPPLICABLE, WAITING, OPEN -> Set.of();
          };
    }
  }
}
