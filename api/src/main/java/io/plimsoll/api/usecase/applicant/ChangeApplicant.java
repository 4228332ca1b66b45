package io.plimsoll.api.usecase.applicant;

import io.plimsoll.tenant.Actor;
import io.plimsoll.tenant.Checked;
import io.plimsoll.tenant.onboarding.Applicant;
import io.plimsoll.tenant.onboarding.ApplicantForm;
import io.plimsoll.tenant.onboarding.ApplicantService;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes an applicant's profile. */
@Service
public class ChangeApplicant {
  private final ApplicantService applicants;

  ChangeApplicant(ApplicantService applicants) {
    this.applicants = applicants;
  }

  @Transactional
  public Checked<Applicant> change(
      UUID id, int expectedVersion, UnaryOperator<ApplicantForm> patch, Actor actor) {
    return applicants.change(id, expectedVersion, patch, actor);
  }
}
