package io.plimsoll.api.usecase.dispute;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says against a finding.
 *
 * @param recheck the scan that looks at it again, or why there is none
 * @param score with the finding
 * @param provisionalScore without it
 * @param resolution null while open
 */
public record Dispute(
    UUID id,
    UUID applicantId,
    UUID findingId,
    DisputeReason reason,
    String statement,
    DisputeState state,
    Recheck recheck,
    int score,
    int provisionalScore,
    String raisedBy,
    Instant raisedAt,
    @Nullable Resolution resolution,
    int version) {

  /**
   * The look that a dispute asks for.
   *
   * @param scanId null when none could be started
   * @param refused why not
   */
  public record Recheck(@Nullable UUID scanId, @Nullable String refused) {}

  /** Who decided, and what they say to it. */
  public record Resolution(String by, Instant at, @Nullable String note) {}

  Dispute resolved(DisputeState decided, Resolution how) {
    return new Dispute(
        id,
        applicantId,
        findingId,
        reason,
        statement,
        decided,
        recheck,
        score,
        provisionalScore,
        raisedBy,
        raisedAt,
        how,
        version + 1);
  }
}
