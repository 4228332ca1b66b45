package io.plimsoll.api.usecase.applicant;

import io.plimsoll.tenant.onboarding.Applicant;
import io.plimsoll.tenant.onboarding.ApplicantService;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads one applicant. */
@Service
public class ReadApplicant {
  private final ApplicantService applicants;

  ReadApplicant(ApplicantService applicants) {
    this.applicants = applicants;
  }

  @Transactional(readOnly = true)
  public Applicant read(UUID id) {
    return applicants.get(id);
  }
}
