package io.plimsoll.api.usecase.work;

import java.time.Instant;
import java.util.UUID;

/**
 * Hands work to the workers, in the transaction of the caller: the work and its record land
 * together or not at all.
 */
public interface WorkQueue {
  /**
   * Queues a scan.
   *
   * @param behind how many of the tenant's scans it stands behind
   */
  void scan(UUID scanId, int behind);

  /** Wakes an applicant's schedule at a time; {@code serial} tells the newest from older ones. */
  void scheduledScan(UUID applicantId, int serial, Instant at);

  /** Queues a look for the proof of a domain's ownership; it stands before scans. */
  void proof(UUID checkId);

  void planRescoring(UUID jobId);

  void rescore(UUID jobId, int shard);

  void report(UUID reportId);
}
