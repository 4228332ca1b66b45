package io.plimsoll.api.usecase.score;

import io.plimsoll.tenant.ConflictException;
import io.plimsoll.tenant.InvalidInputException;
import io.plimsoll.tenant.NotFoundException;
import io.plimsoll.tenant.Page;
import io.plimsoll.tenant.onboarding.ApplicantService;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads scores. */
@Service
@Transactional(readOnly = true)
public class ReadScores {
  private final ApplicantService applicants;
  private final Scores scores;

  ReadScores(ApplicantService applicants, Scores scores) {
    this.applicants = applicants;
    this.scores = scores;
  }

  public Score one(UUID id) {
    return scores.find(id).orElseThrow(() -> new NotFoundException("score"));
  }

  /**
   * A score that a request about an applicant names.
   *
   * @throws InvalidInputException naming {@code /scoreId} when it is not a score of the applicant
   */
  public Score named(UUID applicantId, UUID scoreId) {
    return scores
        .find(scoreId)
        .filter(score -> score.applicantId().equals(applicantId))
        .orElseThrow(() ->
            new InvalidInputException(
                "/scoreId", "UNKNOWN_SCORE", "must be a score of this applicant"));
  }

  /**
   * The applicant's newest.
   *
   * @throws ConflictException {@code NOT_SCORED_YET} when there is none
   */
  public Score last(UUID applicantId) {
    return scores.list(applicantId, null, 1).stream()
        .findFirst()
        .map(summary -> one(summary.id()))
        .orElseThrow(() ->
            new ConflictException(
                "NOT_SCORED_YET", "the applicant has no score yet; compute one first"));
  }

  /** Newest first. */
  public Page<ScoreSummary> of(UUID applicantId, @Nullable UUID before, int limit) {
    applicants.get(applicantId);
    return Page.of(
        scores.list(applicantId, before, Page.limit(limit) + 1), limit, ScoreSummary::id);
  }
}
