package io.plimsoll.api.usecase.score;

import io.plimsoll.engine.AssessmentResult;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A computed score. It never changes.
 *
 * @param submissionId the attested submission it rests on; null when there was none
 * @param scanId the scan it rests on; null when there was none
 * @param snapshot what it was computed from, in the very bytes that were hashed
 */
public record Score(
    UUID id,
    UUID applicantId,
    @Nullable UUID submissionId,
    @Nullable UUID scanId,
    Instant computedAt,
    String snapshot,
    AssessmentResult result) {}
