package io.plimsoll.api.usecase.rescoring;

import io.plimsoll.api.usecase.work.WorkQueue;
import io.plimsoll.api.usecase.work.WorkState;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Cuts a queued job into shards and hands each to the workers. */
@Service
@Transactional
public class PlanRescoring {
  private static final int APPLICANTS_PER_SHARD = 500;

  private final RescoringJobs jobs;
  private final WorkQueue queue;
  private final InstantSource clock;

  PlanRescoring(RescoringJobs jobs, WorkQueue queue, InstantSource clock) {
    this.jobs = jobs;
    this.queue = queue;
    this.clock = clock;
  }

  public void plan(UUID jobId) {
    jobs.find(jobId).filter(job -> job.state() == WorkState.QUEUED).ifPresent(this::plan);
  }

  private void plan(RescoringJob job) {
    int shards =
        jobs.plan(job, APPLICANTS_PER_SHARD, clock.instant().truncatedTo(ChronoUnit.MICROS));
    for (int shard = 0; shard < shards; shard++) {
      queue.rescore(job.id(), shard);
    }
  }
}
