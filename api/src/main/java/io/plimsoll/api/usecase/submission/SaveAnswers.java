package io.plimsoll.api.usecase.submission;

import io.plimsoll.api.usecase.questionnaire.Questionnaires;
import io.plimsoll.engine.questionnaire.Answers;
import io.plimsoll.engine.questionnaire.ParsedAnswers;
import io.plimsoll.engine.questionnaire.Problem;
import io.plimsoll.engine.questionnaire.Questionnaire;
import io.plimsoll.tenant.Actor;
import io.plimsoll.tenant.Adjustment;
import io.plimsoll.tenant.Checked;
import io.plimsoll.tenant.ConflictException;
import io.plimsoll.tenant.FieldError;
import io.plimsoll.tenant.InvalidInputException;
import io.plimsoll.tenant.NotFoundException;
import io.plimsoll.tenant.StaleVersionException;
import io.plimsoll.tenant.audit.AuditEntry;
import io.plimsoll.tenant.audit.AuditTrail;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Saves some answers of a draft: all of them or none. */
@Service
@Transactional
public class SaveAnswers {
  /** A day that has begun in Singapore is not in the future for a person there. */
  private static final ZoneId SINGAPORE = ZoneId.of("Asia/Singapore");

  private final Questionnaires questionnaires;
  private final Submissions submissions;
  private final AuditTrail audit;
  private final InstantSource clock;

  SaveAnswers(
      Questionnaires questionnaires,
      Submissions submissions,
      AuditTrail audit,
      InstantSource clock) {
    this.questionnaires = questionnaires;
    this.submissions = submissions;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * @param changes question id to value in wire form; null withdraws
   * @return the draft, with an adjustment for each stored answer that no longer counts
   * @throws InvalidInputException naming each answer that was refused
   */
  public Checked<Submission> save(
      UUID id, int expectedVersion, Map<String, ? extends @Nullable Object> changes, Actor actor) {
    Submission before = draftAt(id, expectedVersion);
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Questionnaire questionnaire = questionnaires.of(before.answers()).questionnaire();
    ParsedAnswers parsed =
        Answers.revise(
            questionnaire, before.answers(), changes, LocalDate.ofInstant(now, SINGAPORE));
    if (!parsed.accepted()) {
      throw new InvalidInputException(parsed.problems().stream().map(SaveAnswers::error).toList());
    }
    Submission after = before.revised(parsed.answers(), now);
    if (!submissions.replace(after, expectedVersion)) {
      throw new StaleVersionException(expectedVersion + 1);
    }
    audit.append(
        AuditEntry.of(
            actor, "submission.answered", id, Map.of("answers", Integer.toString(changes.size()))));
    return new Checked<>(after, List.of(), adjustments(parsed));
  }

  private Submission draftAt(UUID id, int expectedVersion) {
    Submission stored = submissions.find(id).orElseThrow(() -> new NotFoundException("submission"));
    if (stored.attested()) {
      throw new ConflictException(
          "SUBMISSION_ATTESTED", "an attested submission does not change; start another");
    }
    if (stored.version() != expectedVersion) {
      throw new StaleVersionException(stored.version());
    }
    return stored;
  }

  private static FieldError error(Problem problem) {
    return new FieldError(pointer(problem.question()), problem.code().name(), problem.message());
  }

  private static List<Adjustment> adjustments(ParsedAnswers parsed) {
    return parsed.setAside().stream()
        .map(question ->
            new Adjustment(
                "ANSWER_SET_ASIDE",
                pointer(question),
                parsed.answers().answer(question).map(a -> a.wire().toString()).orElse(""),
                "",
                "the question is no longer asked under the present answers; the answer counts"
                    + " again if it is"))
        .toList();
  }

  private static String pointer(String question) {
    return "/answers/" + question.replace("~", "~0").replace("/", "~1");
  }
}
