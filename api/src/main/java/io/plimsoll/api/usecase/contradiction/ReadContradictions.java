package io.plimsoll.api.usecase.contradiction;

import io.plimsoll.tenant.Page;
import io.plimsoll.tenant.onboarding.ApplicantService;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads contradictions. */
@Service
@Transactional(readOnly = true)
public class ReadContradictions {
  private final ApplicantService applicants;
  private final Contradictions contradictions;

  ReadContradictions(ApplicantService applicants, Contradictions contradictions) {
    this.applicants = applicants;
    this.contradictions = contradictions;
  }

  /** Oldest first. */
  public Page<KeptContradiction> of(
      UUID applicantId, @Nullable ContradictionState state, @Nullable UUID after, int limit) {
    applicants.get(applicantId);
    List<KeptContradiction> rows =
        contradictions.list(applicantId, state, after, Page.limit(limit) + 1);
    return Page.of(rows, limit, KeptContradiction::id);
  }
}
