package io.plimsoll.api.usecase.rescoring;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where jobs, shards and the ledger of results are kept. */
public interface RescoringJobs {
  void add(RescoringJob job, String createdBy);

  Optional<RescoringJob> find(UUID id);

  /** Oldest first, after the given id. */
  List<RescoringJob> list(@Nullable UUID after, int limit);

  /** Results by applicant, after the given applicant. */
  List<RescoringResult> results(UUID jobId, @Nullable UUID after, int limit);

  /** Cancels: open shards stop at their next batch. */
  void cancel(UUID jobId, Instant now);

  /** Ends a job that is not over as failed; false when it is over. */
  boolean fail(UUID jobId, String reason, Instant now);

  /**
   * Cuts a queued job into shards of at most {@code size} applicants and starts it; an empty job is
   * completed at once.
   *
   * @return how many shards there are; 0 also when the job is not queued any more
   */
  int plan(RescoringJob job, int size, Instant now);

  /** Takes a shard that is open, of a job that is running. */
  Optional<Shard> take(UUID jobId, int shard, Instant now);

  /** The next applicants of the shard that the filter matches, in the order of ids. */
  List<UUID> next(Shard shard, RescoringFilter filter, int limit);

  /**
   * Writes a batch's results and moves the cursor.
   *
   * @return false, with nothing written, when the lease is not the newest or the job was cancelled
   */
  boolean advance(Shard shard, UUID cursor, List<RescoringResult> results, Instant now);

  /** Ends a shard; the last one ends the job. */
  void finish(Shard shard, Instant now);
}
