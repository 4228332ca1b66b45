package io.plimsoll.api.rest.dispute;

import io.plimsoll.api.rest.http.Callers;
import io.plimsoll.api.rest.http.Cursors;
import io.plimsoll.api.rest.http.ETags;
import io.plimsoll.api.rest.http.Once;
import io.plimsoll.api.rest.http.Wire;
import io.plimsoll.api.rest.spec.DisputesApi;
import io.plimsoll.api.rest.wire.Dispute;
import io.plimsoll.api.rest.wire.DisputePage;
import io.plimsoll.api.rest.wire.DisputeReason;
import io.plimsoll.api.rest.wire.DisputeState;
import io.plimsoll.api.rest.wire.RaiseDispute;
import io.plimsoll.api.rest.wire.ResolveDispute;
import io.plimsoll.api.usecase.dispute.ReadDisputes;
import io.plimsoll.tenant.Page;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RestController;

/** Findings that somebody says are wrong. */
@RestController
class DisputesController implements DisputesApi {
  private static final String READ = "hasAuthority('SCOPE_scans:read')";
  private static final String WRITE = "hasAuthority('SCOPE_scans:write')";
  private static final String LIST = "listDisputes";

  private final ReadDisputes read;
  private final io.plimsoll.api.usecase.dispute.RaiseDispute raise;
  private final io.plimsoll.api.usecase.dispute.ResolveDispute resolve;
  private final Once once;
  private final Cursors cursors;

  DisputesController(
      ReadDisputes read,
      io.plimsoll.api.usecase.dispute.RaiseDispute raise,
      io.plimsoll.api.usecase.dispute.ResolveDispute resolve,
      Once once,
      Cursors cursors) {
    this.read = read;
    this.raise = raise;
    this.resolve = resolve;
    this.once = once;
    this.cursors = cursors;
  }

  @Override
  @PreAuthorize(READ)
  public ResponseEntity<DisputePage> listDisputes(
      UUID findingId, @Nullable String cursor, Integer limit) {
    UUID after = cursors.position(cursor, LIST, findingId);
    Page<io.plimsoll.api.usecase.dispute.Dispute> page = read.of(findingId, after, limit);
    return ResponseEntity.ok(
        new DisputePage()
            .items(page.items().stream().map(DisputesController::wire).toList())
            .next(cursors.next(page.next(), LIST, findingId)));
  }

  @Override
  @PreAuthorize(WRITE)
  public ResponseEntity<Dispute> raiseDispute(
      String idempotencyKey, UUID findingId, RaiseDispute request) {
    return once.run(
        idempotencyKey,
        "raiseDispute/" + findingId,
        request,
        Dispute.class,
        () -> raised(findingId, request));
  }

  private ResponseEntity<Dispute> raised(UUID findingId, RaiseDispute request) {
    var dispute =
        raise.raise(
            findingId,
            Wire.same(io.plimsoll.api.usecase.dispute.DisputeReason.class, request.getReason()),
            request.getStatement(),
            Callers.current());
    return ResponseEntity.created(URI.create("/v1/disputes/" + dispute.id()))
        .eTag(ETags.of(dispute.version()))
        .body(wire(dispute));
  }

  @Override
  @PreAuthorize(READ)
  public ResponseEntity<Dispute> getDispute(UUID disputeId, @Nullable String ifNoneMatch) {
    var dispute = read.one(disputeId);
    return ETags.respond(ifNoneMatch, ETags.of(dispute.version()), wire(dispute));
  }

  @Override
  @PreAuthorize(WRITE)
  public ResponseEntity<Dispute> resolveDispute(
      String ifMatch, UUID disputeId, ResolveDispute request) {
    var dispute =
        resolve.resolve(
            disputeId,
            ETags.expected(ifMatch),
            Wire.same(io.plimsoll.api.usecase.dispute.DisputeState.class, request.getResolution()),
            request.getNote(),
            Callers.current());
    return ResponseEntity.ok().eTag(ETags.of(dispute.version())).body(wire(dispute));
  }

  private static Dispute wire(io.plimsoll.api.usecase.dispute.Dispute dispute) {
    var resolution = dispute.resolution();
    return new Dispute()
        .id(dispute.id())
        .applicantId(dispute.applicantId())
        .findingId(dispute.findingId())
        .reason(Wire.same(DisputeReason.class, dispute.reason()))
        .statement(dispute.statement())
        .state(Wire.same(DisputeState.class, dispute.state()))
        .recheckScanId(dispute.recheck().scanId())
        .recheckRefused(dispute.recheck().refused())
        .score(dispute.score())
        .provisionalScore(dispute.provisionalScore())
        .raisedBy(dispute.raisedBy())
        .raisedAt(dispute.raisedAt())
        .resolvedBy(resolution == null ? null : resolution.by())
        .resolvedAt(resolution == null ? null : resolution.at())
        .resolutionNote(resolution == null ? null : resolution.note());
  }
}
