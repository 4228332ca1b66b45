package io.plimsoll.api.usecase.modelreport;

import io.plimsoll.api.usecase.work.WorkState;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A report on a model version over a tenant's book.
 *
 * @param done snapshots or insured periods gone through
 * @param failed of these, what the model could not judge
 * @param answer null until it is completed
 * @param failureReason null unless it failed
 */
public record ModelReport(
    UUID id,
    String modelId,
    String modelHash,
    ReportQuestion question,
    WorkState state,
    int done,
    int failed,
    @Nullable ReportAnswer answer,
    @Nullable String failureReason,
    Instant createdAt,
    @Nullable Instant startedAt,
    @Nullable Instant finishedAt) {

  static ModelReport queued(
      UUID id, String modelId, String modelHash, ReportQuestion question, Instant now) {
    return new ModelReport(
        id, modelId, modelHash, question, WorkState.QUEUED, 0, 0, null, null, now, null, null);
  }
}
