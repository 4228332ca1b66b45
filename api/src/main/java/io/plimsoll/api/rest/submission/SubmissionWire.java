package io.plimsoll.api.rest.submission;

import io.plimsoll.api.rest.wire.Attestation;
import io.plimsoll.api.rest.wire.QuestionnaireReference;
import io.plimsoll.api.rest.wire.Submission;
import io.plimsoll.api.rest.wire.SubmissionProgress;
import io.plimsoll.api.rest.wire.SubmissionState;
import io.plimsoll.api.usecase.questionnaire.Questionnaires;
import io.plimsoll.engine.questionnaire.AnswerSet;
import io.plimsoll.engine.questionnaire.Applicability;
import io.plimsoll.tenant.Adjustment;
import java.util.List;
import org.springframework.stereotype.Component;

/** Submissions as the contract shows them. */
@Component
class SubmissionWire {
  private final Questionnaires questionnaires;

  SubmissionWire(Questionnaires questionnaires) {
    this.questionnaires = questionnaires;
  }

  Submission of(
      io.plimsoll.api.usecase.submission.Submission submission, List<Adjustment> adjustments) {
    Submission wire =
        new Submission()
            .id(submission.id())
            .applicantId(submission.applicantId())
            .questionnaire(reference(submission.answers()))
            .state(submission.attested() ? SubmissionState.ATTESTED : SubmissionState.DRAFT)
            .answers(AnswerWire.write(submission.answers().values()))
            .progress(progress(submission.answers()))
            .adjustments(adjustments.stream().map(SubmissionWire::adjustment).toList())
            .createdAt(submission.createdAt())
            .updatedAt(submission.updatedAt());
    var attestation = submission.attestation();
    wire.setAttestation(attestation == null ? null : attestation(attestation));
    wire.setSnapshotHash(attestation == null ? null : attestation.answersHash().value());
    return wire;
  }

  private SubmissionProgress progress(AnswerSet answers) {
    var questionnaire = questionnaires.of(answers).questionnaire();
    Applicability applicability = Applicability.of(questionnaire, answers);
    int applicable =
        (int) questionnaire.questions().stream().filter(q -> applicability.applies(q.id())).count();
    int open = applicability.open().size();
    return new SubmissionProgress().applicable(applicable).answered(applicable - open).open(open);
  }

  private static QuestionnaireReference reference(AnswerSet answers) {
    return new QuestionnaireReference().id(answers.questionnaire()).version(answers.version());
  }

  private static Attestation attestation(
      io.plimsoll.api.usecase.submission.Attestation attestation) {
    return new Attestation()
        .name(attestation.name())
        .role(attestation.role())
        .attestedAt(attestation.attestedAt())
        .declaration(attestation.declaration())
        .questionnaire(reference(attestation.answers()))
        .clientId(attestation.clientId());
  }

  private static io.plimsoll.api.rest.wire.Adjustment adjustment(Adjustment adjustment) {
    var wire =
        new io.plimsoll.api.rest.wire.Adjustment()
            .code(adjustment.code())
            .field(adjustment.field())
            .reason(adjustment.reason());
    wire.setFrom(adjustment.from());
    wire.setTo(adjustment.to().isEmpty() ? null : adjustment.to());
    return wire;
  }
}
