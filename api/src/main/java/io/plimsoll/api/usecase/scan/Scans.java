package io.plimsoll.api.usecase.scan;

import io.plimsoll.engine.evidence.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where scans, their observations and findings are kept. */
public interface Scans {
  void add(Scan scan);

  Optional<Scan> find(UUID id);

  /** Oldest first, after the given id. */
  List<Scan> list(UUID applicantId, @Nullable UUID after, int limit);

  /** A scan of the applicant that is queued or running. */
  Optional<Scan> underWay(UUID applicantId);

  /** How many the tenant has started since then. */
  int startedSince(Instant since);

  /** By id, after the given id. */
  List<SeenFinding> findings(
      UUID scanId, @Nullable Outcome outcome, @Nullable UUID after, int limit);

  /** By id, after the given id. */
  List<SeenObservation> observations(UUID scanId, @Nullable UUID after, int limit);

  /** Cancels a queued scan at once; a running one is asked to stop. */
  void cancel(UUID scanId, Instant now);

  /** Takes a scan that is not over; the lease is empty when another worker has ended it. */
  Optional<ScanLease> take(UUID scanId, Instant now);

  /**
   * Records progress.
   *
   * @return whether the worker should go on: its lease is the newest and nobody has cancelled
   */
  boolean progress(ScanLease lease, int done, int total);

  /**
   * Ends a scan with what was seen.
   *
   * @return false, with nothing written, when the lease is not the newest
   */
  boolean end(ScanLease lease, ScanEnd end);
}
