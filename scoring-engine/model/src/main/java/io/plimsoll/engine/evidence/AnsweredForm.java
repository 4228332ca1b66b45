package io.plimsoll.engine.evidence;

import io.plimsoll.engine.basics.Require;
import java.util.List;
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

  public AnsweredForm {
    Require.text("questionnaire", questionnaire);
    Require.that(version >= 1, "version", "must be 1 or more");
    answers = List.copyOf(answers);
    Require.unique("answers", answers, AnsweredQuestion::question);
  }
}
