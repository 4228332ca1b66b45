package io.plimsoll.api.usecase.score;

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

  /** Newest first. */
  public Page<ScoreSummary> of(UUID applicantId, @Nullable UUID before, int limit) {
    applicants.get(applicantId);
    return Page.of(
        scores.list(applicantId, before, Page.limit(limit) + 1), limit, ScoreSummary::id);
  }
}
