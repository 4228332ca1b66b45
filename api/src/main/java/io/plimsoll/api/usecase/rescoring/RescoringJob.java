package io.plimsoll.api.usecase.rescoring;

import io.plimsoll.api.usecase.work.Progress;
import io.plimsoll.api.usecase.work.WorkState;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A batch over a tenant's book.
 *
 * @param modelId the model version that scores
 * @param asOf the moment all its scores speak of
 * @param failed applicants that could not be scored
 */
public record RescoringJob(
    UUID id,
    WorkState state,
    Progress progress,
    int failed,
    RescoringFilter filter,
    String modelId,
    Instant asOf,
    @Nullable String failureReason,
    Instant createdAt,
    @Nullable Instant startedAt,
    @Nullable Instant finishedAt) {

  public int scored() {
    return progress.done() - failed;
  }
}
