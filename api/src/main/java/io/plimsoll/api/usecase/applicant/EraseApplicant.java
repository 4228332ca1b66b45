package io.plimsoll.api.usecase.applicant;

import io.plimsoll.tenant.Actor;
import io.plimsoll.tenant.onboarding.ApplicantService;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Erases an applicant with all that hangs on it. */
@Service
public class EraseApplicant {
  private final ApplicantService applicants;

  EraseApplicant(ApplicantService applicants) {
    this.applicants = applicants;
  }

  @Transactional
  public void erase(UUID id, int expectedVersion, Actor actor) {
    applicants.erase(id, expectedVersion, actor);
  }
}
