package io.plimsoll.api.usecase.contradiction;

import io.plimsoll.api.usecase.questionnaire.Questionnaires;
import io.plimsoll.api.usecase.submission.Submission;
import io.plimsoll.api.usecase.submission.Submissions;
import io.plimsoll.engine.evidence.Finding;
import io.plimsoll.engine.questionnaire.Applicability;
import io.plimsoll.engine.score.ScanContradictions;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Holds what a scan found against what was attested last, and keeps where they disagree. */
@Service
@Transactional
public class RaiseContradictions {
  private final Submissions submissions;
  private final Questionnaires questionnaires;
  private final ScanContradictions rules;
  private final Contradictions contradictions;

  RaiseContradictions(
      Submissions submissions,
      Questionnaires questionnaires,
      ScanContradictions rules,
      Contradictions contradictions) {
    this.submissions = submissions;
    this.questionnaires = questionnaires;
    this.rules = rules;
    this.contradictions = contradictions;
  }

  public void raise(UUID applicantId, UUID scanId, List<Finding> findings, Instant now) {
    submissions
        .lastAttested(applicantId)
        .ifPresent(submission ->
            contradictions.note(
                applicantId, submission.id(), scanId, found(submission, findings), now));
  }

  /** Who is scanned has declared domains: whether those are all is held against certificates. */
  private List<io.plimsoll.engine.score.Contradiction> found(
      Submission submission, List<Finding> findings) {
    Applicability given =
        Applicability.of(
            questionnaires.of(submission.answers()).questionnaire(), submission.answers());
    return rules.find(
        question ->
            question.equals(ScanContradictions.DOMAINS)
                ? List.of(ScanContradictions.DISCLOSED)
                : given.options(question).stream().sorted().toList(),
        findings);
  }
}
