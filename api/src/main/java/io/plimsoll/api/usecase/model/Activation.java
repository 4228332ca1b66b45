package io.plimsoll.api.usecase.model;

import java.time.Instant;
import java.util.UUID;

/**
 * That a model version scores from a moment on.
 *
 * @param activatedBy the operator's client, or {@code system}
 */
public record Activation(
    UUID id,
    String modelId,
    Instant effectiveFrom,
    Instant activatedAt,
    String activatedBy,
    String reason) {}
