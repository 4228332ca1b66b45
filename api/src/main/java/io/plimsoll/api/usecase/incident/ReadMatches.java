package io.plimsoll.api.usecase.incident;

import io.plimsoll.tenant.NotFoundException;
import io.plimsoll.tenant.Page;
import io.plimsoll.tenant.onboarding.ApplicantService;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the published incidents that may be an applicant's. */
@Service
@Transactional(readOnly = true)
public class ReadMatches {
  private final ApplicantService applicants;
  private final MatchedIncidents matches;

  ReadMatches(ApplicantService applicants, MatchedIncidents matches) {
    this.applicants = applicants;
    this.matches = matches;
  }

  MatchedIncident one(UUID applicantId, UUID id) {
    return matches.find(applicantId, id).orElseThrow(() -> new NotFoundException("match"));
  }

  /** In the order of finding. */
  public Page<MatchedIncident> of(UUID applicantId, @Nullable UUID after, int limit) {
    applicants.get(applicantId);
    List<MatchedIncident> rows = matches.list(applicantId, after, Page.limit(limit) + 1);
    return Page.of(rows, limit, MatchedIncident::id);
  }
}
