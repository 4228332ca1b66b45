package io.plimsoll.api.usecase.rescoring;

/** Another worker holds the shard, or the job was cancelled: this batch is rolled back. */
public final class LostLeaseException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  LostLeaseException(Shard shard) {
    super("shard " + shard.number() + " of job " + shard.jobId() + " is no longer this worker's");
  }
}
