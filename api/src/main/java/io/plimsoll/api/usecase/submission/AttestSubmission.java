package io.plimsoll.api.usecase.submission;

import io.plimsoll.api.usecase.questionnaire.Questionnaires;
import io.plimsoll.engine.basics.Digest;
import io.plimsoll.engine.loader.RecordCodec;
import io.plimsoll.engine.questionnaire.AnswerSet;
import io.plimsoll.engine.questionnaire.Applicability;
import io.plimsoll.engine.questionnaire.Question;
import io.plimsoll.engine.questionnaire.QuestionnaireCatalogue;
import io.plimsoll.tenant.Actor;
import io.plimsoll.tenant.ConflictException;
import io.plimsoll.tenant.FieldError;
import io.plimsoll.tenant.InvalidInputException;
import io.plimsoll.tenant.NotFoundException;
import io.plimsoll.tenant.StaleVersionException;
import io.plimsoll.tenant.audit.AuditEntry;
import io.plimsoll.tenant.audit.AuditTrail;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Freezes a draft with who declared it. */
@Service
@Transactional
public class AttestSubmission {

  /**
   * Who signs.
   *
   * @param accepted whether the declaration was accepted
   * @param language in which the declaration was shown
   */
  public record Signature(String name, String role, boolean accepted, String language) {}

  private final Questionnaires questionnaires;
  private final Submissions submissions;
  private final AuditTrail audit;
  private final InstantSource clock;

  AttestSubmission(
      Questionnaires questionnaires,
      Submissions submissions,
      AuditTrail audit,
      InstantSource clock) {
    this.questionnaires = questionnaires;
    this.submissions = submissions;
    this.audit = audit;
    this.clock = clock;
  }

  public Submission attest(UUID id, int expectedVersion, Signature signature, Actor actor) {
    Submission draft = draftAt(id, expectedVersion);
    QuestionnaireCatalogue catalogue = questionnaires.of(draft.answers());
    check(signature, catalogue);
    AnswerSet counting = complete(catalogue, draft.answers());
    Submission attested = draft.attested(attestation(signature, catalogue, counting, actor));
    if (!submissions.replace(attested, expectedVersion)) {
      throw new StaleVersionException(expectedVersion + 1);
    }
    audit.append(AuditEntry.of(actor, "submission.attested", id, Map.of("role", signature.role())));
    return attested;
  }

  private Submission draftAt(UUID id, int expectedVersion) {
    Submission stored = submissions.find(id).orElseThrow(() -> new NotFoundException("submission"));
    if (stored.attested()) {
      throw new ConflictException("SUBMISSION_ATTESTED", "it is attested already; start another");
    }
    if (stored.version() != expectedVersion) {
      throw new StaleVersionException(stored.version());
    }
    return stored;
  }

  private static void check(Signature signature, QuestionnaireCatalogue catalogue) {
    if (!signature.accepted()) {
      throw new InvalidInputException(
          "/declarationAccepted",
          "DECLARATION_NOT_ACCEPTED",
          "must be true: nothing is attested without the declaration");
    }
    if (!catalogue.languages().contains(signature.language())) {
      throw new InvalidInputException(
          "/language",
          "LANGUAGE_NOT_OFFERED",
          "the declaration is offered in " + String.join(", ", catalogue.languages()));
    }
  }

  private static AnswerSet complete(QuestionnaireCatalogue catalogue, AnswerSet answers) {
    Applicability applicability = Applicability.of(catalogue.questionnaire(), answers);
    List<FieldError> missing =
        applicability.open().stream()
            .filter(Question::required)
            .map(question ->
                new FieldError(
                    "/answers/" + question.id(),
                    "ANSWER_MISSING",
                    "must be answered before attesting; 'not_known' is an answer where offered"))
            .toList();
    if (!missing.isEmpty()) {
      throw new InvalidInputException(missing);
    }
    return applicability.counting();
  }

  private Attestation attestation(
      Signature signature, QuestionnaireCatalogue catalogue, AnswerSet answers, Actor actor) {
    String words = catalogue.text(signature.language()).orElseThrow().declaration().text();
    return new Attestation(
        signature.name(),
        signature.role(),
        clock.instant().truncatedTo(ChronoUnit.MICROS),
        signature.language(),
        words,
        actor.id(),
        answers,
        Digest.of(RecordCodec.writeJson(answers)));
  }
}
