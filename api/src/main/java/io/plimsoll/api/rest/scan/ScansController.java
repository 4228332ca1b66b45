package io.plimsoll.api.rest.scan;

import io.plimsoll.api.rest.http.Callers;
import io.plimsoll.api.rest.http.Cursors;
import io.plimsoll.api.rest.http.Once;
import io.plimsoll.api.rest.http.Wire;
import io.plimsoll.api.rest.spec.ScansApi;
import io.plimsoll.api.rest.wire.FindingPage;
import io.plimsoll.api.rest.wire.ObservationPage;
import io.plimsoll.api.rest.wire.OutboundDecisionPage;
import io.plimsoll.api.rest.wire.OutboundVerdict;
import io.plimsoll.api.rest.wire.Outcome;
import io.plimsoll.api.rest.wire.Scan;
import io.plimsoll.api.rest.wire.ScanPage;
import io.plimsoll.api.usecase.scan.CancelScan;
import io.plimsoll.api.usecase.scan.OutboundDecision;
import io.plimsoll.api.usecase.scan.ReadScans;
import io.plimsoll.api.usecase.scan.RecheckFinding;
import io.plimsoll.api.usecase.scan.ScanStarter;
import io.plimsoll.api.usecase.scan.SeenFinding;
import io.plimsoll.api.usecase.scan.SeenObservation;
import io.plimsoll.tenant.Page;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ScansController implements ScansApi {
  private final ReadScans read;
  private final io.plimsoll.api.usecase.scan.StartScan start;
  private final CancelScan cancel;
  private final RecheckFinding recheck;
  private final Once once;
  private final Cursors cursors;

  ScansController(
      ReadScans read,
      io.plimsoll.api.usecase.scan.StartScan start,
      CancelScan cancel,
      RecheckFinding recheck,
      Once once,
      Cursors cursors) {
    this.read = read;
    this.start = start;
    this.cancel = cancel;
    this.recheck = recheck;
    this.once = once;
    this.cursors = cursors;
  }

  @Override
  @PreAuthorize("hasAuthority('SCOPE_scans:read')")
  public ResponseEntity<ScanPage> listScans(
      UUID applicantId, @Nullable String cursor, Integer limit) {
    UUID after = cursors.position(cursor, "listScans", applicantId);
    Page<io.plimsoll.api.usecase.scan.Scan> page = read.of(applicantId, after, limit);
    return ResponseEntity.ok(
        new ScanPage()
            .items(page.items().stream().map(ScanWire::of).toList())
            .next(cursors.next(page.next(), "listScans", applicantId)));
  }

  @Override
  @PreAuthorize("hasAuthority('SCOPE_scans:write')")
  public ResponseEntity<Scan> startScan(
      String idempotencyKey, UUID applicantId, io.plimsoll.api.rest.wire.StartScan request) {
    return once.run(
        idempotencyKey,
        "startScan/" + applicantId,
        request,
        Scan.class,
        () -> started(applicantId, request));
  }

  private ResponseEntity<Scan> started(
      UUID applicantId, io.plimsoll.api.rest.wire.StartScan request) {
    List<String> domains = request.getDomains() == null ? null : List.copyOf(request.getDomains());
    boolean brand = Boolean.TRUE.equals(request.getBrand());
    return accepted(start.start(applicantId, domains, brand, Callers.current()));
  }

  @Override
  @PreAuthorize("hasAuthority('SCOPE_scans:write')")
  public ResponseEntity<Scan> recheckFinding(String idempotencyKey, UUID findingId) {
    return once.run(
        idempotencyKey,
        "recheckFinding/" + findingId,
        "",
        Scan.class,
        () -> accepted(recheck.recheck(findingId, ScanStarter.REQUEST, Callers.current())));
  }

  private static ResponseEntity<Scan> accepted(io.plimsoll.api.usecase.scan.Scan scan) {
    return ResponseEntity.accepted()
        .location(URI.create("/v1/scans/" + scan.id()))
        .body(ScanWire.of(scan));
  }

  @Override
  @PreAuthorize("hasAuthority('SCOPE_scans:read')")
  public ResponseEntity<Scan> getScan(UUID scanId) {
    return ResponseEntity.ok(ScanWire.of(read.one(scanId)));
  }

  @Override
  @PreAuthorize("hasAuthority('SCOPE_scans:write')")
  public ResponseEntity<Scan> cancelScan(UUID scanId) {
    return ResponseEntity.ok(ScanWire.of(cancel.cancel(scanId, Callers.current())));
  }

  @Override
  @PreAuthorize("hasAuthority('SCOPE_scans:read')")
  public ResponseEntity<FindingPage> listFindings(
      UUID scanId, @Nullable String cursor, Integer limit, @Nullable Outcome outcome) {
    UUID after = cursors.position(cursor, "listFindings", scanId, outcome);
    Page<SeenFinding> page = read.findings(scanId, engine(outcome), after, limit);
    return ResponseEntity.ok(
        new FindingPage()
            .items(page.items().stream().map(ScanWire::of).toList())
            .next(cursors.next(page.next(), "listFindings", scanId, outcome)));
  }

  private static io.plimsoll.engine.evidence.@Nullable Outcome engine(@Nullable Outcome outcome) {
    return outcome == null ? null : Wire.same(io.plimsoll.engine.evidence.Outcome.class, outcome);
  }

  @Override
  @PreAuthorize("hasAuthority('SCOPE_scans:read')")
  public ResponseEntity<ObservationPage> listObservations(
      UUID scanId, @Nullable String cursor, Integer limit) {
    UUID after = cursors.position(cursor, "listObservations", scanId);
    Page<SeenObservation> page = read.observations(scanId, after, limit);
    return ResponseEntity.ok(
        new ObservationPage()
            .items(page.items().stream().map(ScanWire::of).toList())
            .next(cursors.next(page.next(), "listObservations", scanId)));
  }

  @Override
  @PreAuthorize("hasAuthority('SCOPE_scans:read')")
  public ResponseEntity<OutboundDecisionPage> listOutboundDecisions(
      UUID scanId, @Nullable String cursor, Integer limit, @Nullable OutboundVerdict verdict) {
    UUID after = cursors.position(cursor, "listOutboundDecisions", scanId, verdict);
    Page<OutboundDecision> page = read.outboundDecisions(scanId, kept(verdict), after, limit);
    return ResponseEntity.ok(
        new OutboundDecisionPage()
            .items(page.items().stream().map(ScanWire::of).toList())
            .next(cursors.next(page.next(), "listOutboundDecisions", scanId, verdict)));
  }

  private static io.plimsoll.api.usecase.scan.@Nullable OutboundVerdict kept(
      @Nullable OutboundVerdict verdict) {
    return verdict == null
        ? null
        : Wire.same(io.plimsoll.api.usecase.scan.OutboundVerdict.class, verdict);
  }
}
