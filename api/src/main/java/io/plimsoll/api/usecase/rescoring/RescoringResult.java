package io.plimsoll.api.usecase.rescoring;

import io.plimsoll.engine.score.Grade;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of one applicant.
 *
 * @param scoreId null when it could not be scored
 * @param failureReason null when it was
 */
public record RescoringResult(
    UUID applicantId,
    @Nullable UUID scoreId,
    @Nullable Integer score,
    @Nullable Integer previousScore,
    @Nullable Grade grade,
    @Nullable String decision,
    @Nullable String failureReason) {}
