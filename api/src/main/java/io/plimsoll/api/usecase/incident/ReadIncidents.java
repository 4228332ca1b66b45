package io.plimsoll.api.usecase.incident;

import io.plimsoll.tenant.NotFoundException;
import io.plimsoll.tenant.Page;
import io.plimsoll.tenant.onboarding.ApplicantService;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads an applicant's breach history. */
@Service
@Transactional(readOnly = true)
public class ReadIncidents {
  private final ApplicantService applicants;
  private final Incidents incidents;

  ReadIncidents(ApplicantService applicants, Incidents incidents) {
    this.applicants = applicants;
    this.incidents = incidents;
  }

  public Incident one(UUID applicantId, UUID id) {
    return incidents.find(applicantId, id).orElseThrow(() -> new NotFoundException("incident"));
  }

  /** In the order of recording. */
  public Page<Incident> of(UUID applicantId, @Nullable UUID after, int limit) {
    applicants.get(applicantId);
    List<Incident> rows = incidents.list(applicantId, after, Page.limit(limit) + 1);
    return Page.of(rows, limit, Incident::id);
  }
}
