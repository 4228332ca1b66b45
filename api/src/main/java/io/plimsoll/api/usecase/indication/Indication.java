package io.plimsoll.api.usecase.indication;

import io.plimsoll.engine.basics.FxRate;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What cover would cost on the ground of one score. It never changes.
 *
 * @param modelHash of the model version that scored and priced
 * @param rate from US dollars to the asked currency
 * @param options in the order in which they were asked
 */
public record Indication(
    UUID id,
    UUID applicantId,
    UUID scoreId,
    String modelId,
    String modelHash,
    FxRate rate,
    Instant createdAt,
    List<Option> options) {
  public Indication {
    options = List.copyOf(options);
  }
}
