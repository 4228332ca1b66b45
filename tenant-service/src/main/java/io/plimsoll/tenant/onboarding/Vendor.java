package io.plimsoll.tenant.onboarding;

import java.time.Instant;
import java.util.UUID;

/** A declared third party of an applicant. */
public record Vendor(
    UUID id,
    UUID applicantId,
    VendorProfile profile,
    int version,
    Instant createdAt,
    Instant updatedAt) {

  Vendor with(VendorProfile changed, Instant now) {
    return new Vendor(id, applicantId, changed, version + 1, createdAt, now);
  }
}
