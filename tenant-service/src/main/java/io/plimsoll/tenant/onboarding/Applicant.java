package io.plimsoll.tenant.onboarding;

import java.time.Instant;
import java.util.UUID;

/**
 * An SME being underwritten, of exactly one tenant.
 *
 * @param version counts changes from 1; the ETag
 */
public record Applicant(
    UUID id,
    ApplicantProfile profile,
    ApplicantState state,
    int version,
    Instant createdAt,
    Instant updatedAt) {

  Applicant with(ApplicantProfile changed, Instant now) {
    return new Applicant(id, changed, state, version + 1, createdAt, now);
  }

  Applicant in(ApplicantState changed, Instant now) {
    return new Applicant(id, profile, changed, version + 1, createdAt, now);
  }
}
