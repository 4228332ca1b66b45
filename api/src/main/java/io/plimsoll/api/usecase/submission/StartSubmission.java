package io.plimsoll.api.usecase.submission;

import io.plimsoll.api.usecase.questionnaire.Questionnaires;
import io.plimsoll.engine.questionnaire.AnswerSet;
import io.plimsoll.tenant.Actor;
import io.plimsoll.tenant.IdSource;
import io.plimsoll.tenant.InvalidInputException;
import io.plimsoll.tenant.audit.AuditEntry;
import io.plimsoll.tenant.audit.AuditTrail;
import io.plimsoll.tenant.onboarding.ApplicantService;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens a draft for an applicant. */
@Service
@Transactional
public class StartSubmission {
  private final ApplicantService applicants;
  private final Questionnaires questionnaires;
  private final Submissions submissions;
  private final AuditTrail audit;
  private final IdSource ids;
  private final InstantSource clock;

  StartSubmission(
      ApplicantService applicants,
      Questionnaires questionnaires,
      Submissions submissions,
      AuditTrail audit,
      IdSource ids,
      InstantSource clock) {
    this.applicants = applicants;
    this.questionnaires = questionnaires;
    this.submissions = submissions;
    this.audit = audit;
    this.ids = ids;
    this.clock = clock;
  }

  public Submission start(UUID applicantId, String questionnaire, int version, Actor actor) {
    applicants.get(applicantId);
    AnswerSet none = AnswerSet.empty(known(questionnaire, version));
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Submission draft =
        new Submission(ids.next(), applicantId, none, new TreeMap<>(), 1, now, now, null);
    submissions.add(draft);
    audit.append(
        AuditEntry.of(
            actor,
            "submission.started",
            draft.id(),
            Map.of(
                "applicant",
                applicantId.toString(),
                "questionnaire",
                questionnaire + "/" + version)));
    return draft;
  }

  private io.plimsoll.engine.questionnaire.Questionnaire known(String id, int version) {
    return questionnaires
        .find(id, version)
        .orElseThrow(() ->
            new InvalidInputException(
                "/questionnaire",
                "UNKNOWN_QUESTIONNAIRE",
                "there is no version "
                    + version
                    + " of questionnaire "
                    + id
                    + "; see GET /v1/questionnaires"))
        .questionnaire();
  }
}
