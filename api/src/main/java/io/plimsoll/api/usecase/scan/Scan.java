package io.plimsoll.api.usecase.scan;

import io.plimsoll.api.usecase.work.Progress;
import io.plimsoll.api.usecase.work.WorkState;
import io.plimsoll.engine.basics.DomainName;
import io.plimsoll.engine.evidence.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One run of the exposure checks over domains of an applicant.
 *
 * @param outcomes how many findings have each outcome; null until there are findings
 * @param failureReason for a person; null unless it failed
 */
public record Scan(
    UUID id,
    UUID applicantId,
    List<DomainName> domains,
    WorkState state,
    Progress progress,
    @Nullable Map<Outcome, Integer> outcomes,
    @Nullable String failureReason,
    Instant createdAt,
    @Nullable Instant startedAt,
    @Nullable Instant finishedAt) {

  public Scan {
    domains = List.copyOf(domains);
  }

  static Scan queued(UUID id, UUID applicantId, List<DomainName> domains, Instant now) {
    return new Scan(
        id, applicantId, domains, WorkState.QUEUED, Progress.NONE, null, null, now, null, null);
  }
}
