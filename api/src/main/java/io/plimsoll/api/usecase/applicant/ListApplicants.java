package io.plimsoll.api.usecase.applicant;

import io.plimsoll.tenant.Page;
import io.plimsoll.tenant.onboarding.Applicant;
import io.plimsoll.tenant.onboarding.ApplicantFilter;
import io.plimsoll.tenant.onboarding.ApplicantService;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Searches the book. */
@Service
public class ListApplicants {
  private final ApplicantService applicants;

  ListApplicants(ApplicantService applicants) {
    this.applicants = applicants;
  }

  @Transactional(readOnly = true)
  public Page<Applicant> list(ApplicantFilter filter, @Nullable UUID after, int limit) {
    return applicants.list(filter, after, limit);
  }
}
