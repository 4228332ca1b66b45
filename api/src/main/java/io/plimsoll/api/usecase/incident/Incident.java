package io.plimsoll.api.usecase.incident;

import java.time.Instant;
import java.util.UUID;

/** A past incident of an applicant. */
public record Incident(
    UUID id,
    UUID applicantId,
    IncidentDetails details,
    int version,
    Instant createdAt,
    Instant updatedAt) {

  Incident with(IncidentDetails changed, Instant now) {
    return new Incident(id, applicantId, changed, version + 1, createdAt, now);
  }
}
