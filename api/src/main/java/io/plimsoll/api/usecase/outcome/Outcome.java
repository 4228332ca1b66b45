package io.plimsoll.api.usecase.outcome;

import java.time.Instant;
import java.util.UUID;

/** What became of one insured period of an applicant. */
public record Outcome(
    UUID id, OutcomeDetails details, int version, Instant createdAt, Instant updatedAt) {
  public Outcome {
    details = details.sorted();
  }

  Outcome with(OutcomeDetails changed, Instant now) {
    return new Outcome(id, changed, version + 1, createdAt, now);
  }
}
