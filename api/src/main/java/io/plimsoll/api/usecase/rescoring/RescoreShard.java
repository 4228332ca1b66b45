package io.plimsoll.api.usecase.rescoring;

import io.plimsoll.tenant.onboarding.UnitOfWork;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/**
 * Works through one shard. Scores, ledger rows and cursor of a batch commit together, fenced by the
 * lease: after a crash the next worker goes on behind the last committed batch, and nobody is
 * scored twice.
 */
@Service
public class RescoreShard {
  private static final int BATCH = 50;

  private final RescoringJobs jobs;
  private final ScoreBatch scores;
  private final UnitOfWork unit;
  private final InstantSource clock;

  RescoreShard(RescoringJobs jobs, ScoreBatch scores, UnitOfWork unit, InstantSource clock) {
    this.jobs = jobs;
    this.scores = scores;
    this.unit = unit;
    this.clock = clock;
  }

  public void run(UUID jobId, int number) {
    Optional<RescoringJob> job = unit.run(() -> jobs.find(jobId));
    Optional<Shard> shard = unit.run(() -> jobs.take(jobId, number, now()));
    if (job.isPresent() && shard.isPresent()) {
      work(job.get(), shard.get());
    }
  }

  private void work(RescoringJob job, Shard taken) {
    Optional<Shard> shard = Optional.of(taken);
    while (shard.isPresent()) {
      Shard held = shard.get();
      shard = unit.run(() -> batch(job, held));
    }
  }

  /** The shard behind the batch; empty when there is nothing more to do for this worker. */
  private Optional<Shard> batch(RescoringJob job, Shard shard) {
    List<UUID> applicants = jobs.next(shard, job.filter(), BATCH);
    if (applicants.isEmpty()) {
      jobs.finish(shard, now());
      return Optional.empty();
    }
    List<RescoringResult> results = scores.score(applicants, job.modelId(), job.asOf());
    UUID cursor = applicants.getLast();
    if (!jobs.advance(shard, cursor, results, now())) {
      throw new LostLeaseException(shard);
    }
    return Optional.of(shard.at(cursor));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
