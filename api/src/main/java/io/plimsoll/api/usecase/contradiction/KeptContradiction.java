package io.plimsoll.api.usecase.contradiction;

import io.plimsoll.engine.score.Contradiction;
import java.time.Instant;
import java.util.UUID;

/** A contradiction that was found when a score was computed. */
public record KeptContradiction(
    UUID id,
    UUID applicantId,
    UUID submissionId,
    UUID findingId,
    Contradiction contradiction,
    ContradictionState state,
    Instant raisedAt) {}
