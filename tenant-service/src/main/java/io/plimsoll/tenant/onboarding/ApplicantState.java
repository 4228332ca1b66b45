package io.plimsoll.tenant.onboarding;

/** Where an applicant stands with its tenant. */
public enum ApplicantState {
  PROSPECT,
  INSURED,
  LAPSED
}
