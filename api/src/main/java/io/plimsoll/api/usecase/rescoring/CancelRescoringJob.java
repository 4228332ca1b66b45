package io.plimsoll.api.usecase.rescoring;

import io.plimsoll.api.usecase.work.WorkState;
import io.plimsoll.tenant.Actor;
import io.plimsoll.tenant.ConflictException;
import io.plimsoll.tenant.NotFoundException;
import io.plimsoll.tenant.audit.AuditEntry;
import io.plimsoll.tenant.audit.AuditTrail;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Stops a job; scores already computed stay. */
@Service
@Transactional
public class CancelRescoringJob {
  private final RescoringJobs jobs;
  private final AuditTrail audit;
  private final InstantSource clock;

  CancelRescoringJob(RescoringJobs jobs, AuditTrail audit, InstantSource clock) {
    this.jobs = jobs;
    this.audit = audit;
    this.clock = clock;
  }

  public RescoringJob cancel(UUID id, Actor actor) {
    RescoringJob job = find(id);
    if (job.state() == WorkState.CANCELLED) {
      return job;
    }
    if (job.state().over()) {
      throw new ConflictException("JOB_OVER", "the job has ended; there is nothing to cancel");
    }
    jobs.cancel(id, clock.instant().truncatedTo(ChronoUnit.MICROS));
    audit.append(AuditEntry.of(actor, "rescoring_job.cancelled", id));
    return find(id);
  }

  private RescoringJob find(UUID id) {
    return jobs.find(id).orElseThrow(() -> new NotFoundException("rescoring job"));
  }
}
