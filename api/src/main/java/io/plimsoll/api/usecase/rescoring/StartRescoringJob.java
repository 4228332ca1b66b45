package io.plimsoll.api.usecase.rescoring;

import io.plimsoll.api.usecase.model.Models;
import io.plimsoll.api.usecase.work.Progress;
import io.plimsoll.api.usecase.work.WorkQueue;
import io.plimsoll.api.usecase.work.WorkState;
import io.plimsoll.tenant.Actor;
import io.plimsoll.tenant.FieldErrors;
import io.plimsoll.tenant.IdSource;
import io.plimsoll.tenant.audit.AuditEntry;
import io.plimsoll.tenant.audit.AuditTrail;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Queues a job. */
@Service
@Transactional
public class StartRescoringJob {
  private final Models models;
  private final RescoringJobs jobs;
  private final WorkQueue queue;
  private final AuditTrail audit;
  private final IdSource ids;
  private final InstantSource clock;

  StartRescoringJob(
      Models models,
      RescoringJobs jobs,
      WorkQueue queue,
      AuditTrail audit,
      IdSource ids,
      InstantSource clock) {
    this.models = models;
    this.jobs = jobs;
    this.queue = queue;
    this.audit = audit;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * @param modelId null for the active model
   * @param asOf null takes the present moment
   */
  public RescoringJob start(
      RescoringFilter filter, @Nullable String modelId, @Nullable Instant asOf, Actor actor) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    String model = modelId == null ? Models.id(models.active()) : modelId;
    check(model, asOf, now);
    RescoringJob job = queued(ids.next(), filter, model, asOf == null ? now : asOf, now);
    jobs.add(job, actor.id());
    queue.planRescoring(job.id());
    audit.append(AuditEntry.of(actor, "rescoring_job.started", job.id(), Map.of("model", model)));
    return job;
  }

  private void check(String model, @Nullable Instant asOf, Instant now) {
    FieldErrors errors = new FieldErrors();
    if (models.find(model).isEmpty()) {
      errors.add("/modelId", "UNKNOWN_MODEL", "is no model version; see GET /v1/models");
    }
    if (asOf != null && asOf.isAfter(now)) {
      errors.add("/asOf", "TIME_IN_FUTURE", "must not be in the future; now is " + now);
    }
    errors.refuse();
  }

  private static RescoringJob queued(
      UUID id, RescoringFilter filter, String model, Instant asOf, Instant now) {
    return new RescoringJob(
        id, WorkState.QUEUED, Progress.NONE, 0, filter, model, asOf, null, now, null, null);
  }
}
