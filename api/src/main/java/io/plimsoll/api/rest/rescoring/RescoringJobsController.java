package io.plimsoll.api.rest.rescoring;

import io.plimsoll.api.rest.http.Callers;
import io.plimsoll.api.rest.http.Cursors;
import io.plimsoll.api.rest.http.Once;
import io.plimsoll.api.rest.spec.RescoringJobsApi;
import io.plimsoll.api.rest.wire.RescoringJob;
import io.plimsoll.api.rest.wire.RescoringJobPage;
import io.plimsoll.api.rest.wire.StartRescoringJob;
import io.plimsoll.api.usecase.rescoring.CancelRescoringJob;
import io.plimsoll.api.usecase.rescoring.ReadRescoringJobs;
import io.plimsoll.tenant.Page;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RestController;

@RestController
class RescoringJobsController implements RescoringJobsApi {
  private final ReadRescoringJobs read;
  private final io.plimsoll.api.usecase.rescoring.StartRescoringJob start;
  private final CancelRescoringJob cancel;
  private final RescoringWire wire;
  private final ResultLines lines;
  private final Once once;
  private final Cursors cursors;

  RescoringJobsController(
      ReadRescoringJobs read,
      io.plimsoll.api.usecase.rescoring.StartRescoringJob start,
      CancelRescoringJob cancel,
      RescoringWire wire,
      ResultLines lines,
      Once once,
      Cursors cursors) {
    this.read = read;
    this.start = start;
    this.cancel = cancel;
    this.wire = wire;
    this.lines = lines;
    this.once = once;
    this.cursors = cursors;
  }

  @Override
  @PreAuthorize("hasAuthority('SCOPE_jobs:read')")
  public ResponseEntity<RescoringJobPage> listRescoringJobs(
      @Nullable String cursor, Integer limit) {
    UUID after = cursors.position(cursor, "listRescoringJobs");
    Page<io.plimsoll.api.usecase.rescoring.RescoringJob> page = read.page(after, limit);
    return ResponseEntity.ok(
        new RescoringJobPage()
            .items(page.items().stream().map(wire::of).toList())
            .next(cursors.next(page.next(), "listRescoringJobs")));
  }

  @Override
  @PreAuthorize("hasAuthority('SCOPE_jobs:write')")
  public ResponseEntity<RescoringJob> startRescoringJob(
      String idempotencyKey, StartRescoringJob request) {
    return once.run(
        idempotencyKey, "startRescoringJob", request, RescoringJob.class, () -> started(request));
  }

  private ResponseEntity<RescoringJob> started(StartRescoringJob request) {
    var job =
        start.start(
            RescoringWire.filter(request.getFilter()),
            request.getModelId(),
            request.getAsOf(),
            Callers.current());
    return ResponseEntity.accepted()
        .location(URI.create("/v1/rescoring-jobs/" + job.id()))
        .body(wire.of(job));
  }

  @Override
  @PreAuthorize("hasAuthority('SCOPE_jobs:read')")
  public ResponseEntity<RescoringJob> getRescoringJob(UUID jobId) {
    return ResponseEntity.ok(wire.of(read.one(jobId)));
  }

  @Override
  @PreAuthorize("hasAuthority('SCOPE_jobs:write')")
  public ResponseEntity<RescoringJob> cancelRescoringJob(UUID jobId) {
    return ResponseEntity.ok(wire.of(cancel.cancel(jobId, Callers.current())));
  }

  @Override
  @PreAuthorize("hasAuthority('SCOPE_jobs:read')")
  public ResponseEntity<Resource> streamRescoringResults(UUID jobId) {
    read.one(jobId);
    return ResponseEntity.ok().contentType(MediaType.APPLICATION_NDJSON).body(lines.of(jobId));
  }
}
