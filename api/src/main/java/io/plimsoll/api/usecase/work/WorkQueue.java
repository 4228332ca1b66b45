package io.plimsoll.api.usecase.work;

import java.util.UUID;

/**
 * Hands work to the workers, in the transaction of the caller: the work and its record land
 * together or not at all.
 */
public interface WorkQueue {
  void scan(UUID scanId);

  void planRescoring(UUID jobId);

  void rescore(UUID jobId, int shard);

  void report(UUID reportId);
}
