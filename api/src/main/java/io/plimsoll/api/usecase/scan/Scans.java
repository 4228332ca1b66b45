package io.plimsoll.api.usecase.scan;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where scans and their turns are kept. */
public interface Scans {
  void add(Scan scan);

  Optional<Scan> find(UUID id);

  /** Oldest first, after the given id. */
  List<Scan> list(UUID applicantId, @Nullable UUID after, int limit);

  /** A full scan of the applicant that is queued or running. */
  Optional<Scan> underWay(UUID applicantId);

  /** A re-check of the finding that is queued or running. */
  Optional<Scan> recheckUnderWay(UUID findingId);

  /** When the applicant's last full scan ended; null when none has. */
  @Nullable Instant lastFullEnd(UUID applicantId);

  /** How many the tenant has started since then. */
  int startedSince(Instant since);

  /** How many of the tenant's are queued or running, counted no further than {@code atMost}. */
  int unfinished(int atMost);

  /** Cancels a queued scan at once; a running one is asked to stop. */
  void cancel(UUID scanId, Instant now);

  /** Takes a scan that is not over; the lease is empty when another worker has ended it. */
  Optional<ScanLease> take(UUID scanId, Instant now);

  /** The turns that are finished. */
  Set<FinishedTurn> turns(UUID scanId);

  /** Records how far the groups are and which turns are finished, unless the lease is lost. */
  ScanHold advance(ScanLease lease, ScanStep step, Instant now);

  /**
   * Ends a scan.
   *
   * @return false, with nothing written, when the lease is not the newest
   */
  boolean end(ScanLease lease, ScanEnd end);
}
