package io.plimsoll.api.rest.events;

import io.plimsoll.api.rest.events.EventStreams.State;
import io.plimsoll.api.rest.rescoring.RescoringWire;
import io.plimsoll.api.rest.scan.ScanWire;
import io.plimsoll.api.rest.spec.EventsApi;
import io.plimsoll.api.usecase.rescoring.ReadRescoringJobs;
import io.plimsoll.api.usecase.rescoring.RescoringJob;
import io.plimsoll.api.usecase.scan.ReadScans;
import io.plimsoll.api.usecase.scan.Scan;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RestController;

/** Scans and jobs, followed as they go. The answer is written here; none is left to return. */
@RestController
class EventsController implements EventsApi {
  private final EventStreams streams;
  private final ReadScans scans;
  private final ReadRescoringJobs jobs;
  private final RescoringWire wire;
  private final HttpServletRequest request;
  private final HttpServletResponse response;

  EventsController(
      EventStreams streams,
      ReadScans scans,
      ReadRescoringJobs jobs,
      RescoringWire wire,
      HttpServletRequest request,
      HttpServletResponse response) {
    this.streams = streams;
    this.scans = scans;
    this.jobs = jobs;
    this.wire = wire;
    this.request = request;
    this.response = response;
  }

  @Override
  @PreAuthorize("hasAuthority('SCOPE_scans:read')")
  @SuppressWarnings("NullAway")
  public ResponseEntity<String> streamScanEvents(UUID scanId, @Nullable String lastEventId) {
    streams.follow(request, response, lastEventId, () -> state(scans.one(scanId)));
    return null;
  }

  private static State state(Scan scan) {
    return new State(Long.toString(scan.revision()), scan.state().over(), ScanWire.of(scan));
  }

  @Override
  @PreAuthorize("hasAuthority('SCOPE_jobs:read')")
  @SuppressWarnings("NullAway")
  public ResponseEntity<String> streamRescoringEvents(UUID jobId, @Nullable String lastEventId) {
    streams.follow(request, response, lastEventId, () -> state(jobs.one(jobId)));
    return null;
  }

  private State state(RescoringJob job) {
    String id = job.state() + "." + job.progress().done() + "." + job.failed();
    return new State(id, job.state().over(), wire.of(job));
  }
}
