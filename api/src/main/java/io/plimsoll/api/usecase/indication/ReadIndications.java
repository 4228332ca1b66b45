package io.plimsoll.api.usecase.indication;

import io.plimsoll.tenant.NotFoundException;
import io.plimsoll.tenant.Page;
import io.plimsoll.tenant.onboarding.ApplicantService;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads indications. */
@Service
@Transactional(readOnly = true)
public class ReadIndications {
  private final ApplicantService applicants;
  private final Indications indications;

  ReadIndications(ApplicantService applicants, Indications indications) {
    this.applicants = applicants;
    this.indications = indications;
  }

  public Indication one(UUID id) {
    return indications.find(id).orElseThrow(() -> new NotFoundException("indication"));
  }

  /** Newest first. */
  public Page<Indication> of(UUID applicantId, @Nullable UUID before, int limit) {
    applicants.get(applicantId);
    return Page.of(
        indications.list(applicantId, before, Page.limit(limit) + 1), limit, Indication::id);
  }
}
