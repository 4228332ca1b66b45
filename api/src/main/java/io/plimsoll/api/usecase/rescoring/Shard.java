package io.plimsoll.api.usecase.rescoring;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A range of applicants in the order of ids, as a worker holds it.
 *
 * @param cursor the last applicant whose result is kept; null at the start
 * @param upTo the last applicant of the range
 * @param epoch raised each time the shard is taken: a late worker's write is told apart by it
 */
public record Shard(UUID jobId, int number, @Nullable UUID cursor, UUID upTo, long epoch) {
  Shard at(UUID applicant) {
    return new Shard(jobId, number, applicant, upTo, epoch);
  }
}
