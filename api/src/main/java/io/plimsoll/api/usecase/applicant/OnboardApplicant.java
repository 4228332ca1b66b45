package io.plimsoll.api.usecase.applicant;

import io.plimsoll.tenant.Actor;
import io.plimsoll.tenant.Checked;
import io.plimsoll.tenant.onboarding.Applicant;
import io.plimsoll.tenant.onboarding.ApplicantForm;
import io.plimsoll.tenant.onboarding.ApplicantService;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes a new applicant in. */
@Service
public class OnboardApplicant {
  private final ApplicantService applicants;

  OnboardApplicant(ApplicantService applicants) {
    this.applicants = applicants;
  }

  @Transactional
  public Checked<Applicant> onboard(ApplicantForm form, Actor actor) {
    return applicants.create(form, actor);
  }
}
