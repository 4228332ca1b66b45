package io.plimsoll.api.usecase.rescoring;

import io.plimsoll.tenant.Actor;
import io.plimsoll.tenant.audit.AuditEntry;
import io.plimsoll.tenant.audit.AuditTrail;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ends a job that workers could not get through however often they tried. */
@Service
@Transactional
public class FailRescoringJob {
  private static final Actor WORKER = Actor.system("rescoring-worker");

  private final RescoringJobs jobs;
  private final AuditTrail audit;
  private final InstantSource clock;

  FailRescoringJob(RescoringJobs jobs, AuditTrail audit, InstantSource clock) {
    this.jobs = jobs;
    this.audit = audit;
    this.clock = clock;
  }

  public void fail(UUID jobId) {
    String reason = "a worker failed repeatedly; what was scored stays, start another job";
    if (jobs.fail(jobId, reason, clock.instant().truncatedTo(ChronoUnit.MICROS))) {
      audit.append(AuditEntry.of(WORKER, "rescoring_job.failed", jobId));
    }
  }
}
