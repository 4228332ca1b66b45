package io.plimsoll.api.rest;

import io.plimsoll.api.rest.http.Cursors;
import io.plimsoll.api.rest.spec.AuditEventsApi;
import io.plimsoll.api.rest.wire.Actor;
import io.plimsoll.api.rest.wire.ActorKind;
import io.plimsoll.api.rest.wire.AuditEvent;
import io.plimsoll.api.rest.wire.AuditEventPage;
import io.plimsoll.api.rest.wire.AuditVerification;
import io.plimsoll.api.usecase.audit.ListAuditEvents;
import io.plimsoll.api.usecase.audit.VerifyAuditTrail;
import io.plimsoll.tenant.audit.AuditVerdict;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** {@code /v1/audit-events}. */
@RestController
class AuditEventsController implements AuditEventsApi {
  private static final String READ = "hasAuthority('SCOPE_audit:read')";
  private static final String LIST = "listAuditEvents";
  private static final TypeReference<Map<String, String>> DETAIL = new TypeReference<>() {};

  private final ListAuditEvents list;
  private final VerifyAuditTrail verify;
  private final Cursors cursors;
  private final JsonMapper json;
  private final InstantSource clock;

  AuditEventsController(
      ListAuditEvents list,
      VerifyAuditTrail verify,
      Cursors cursors,
      JsonMapper json,
      InstantSource clock) {
    this.list = list;
    this.verify = verify;
    this.cursors = cursors;
    this.json = json;
    this.clock = clock;
  }

  @Override
  @PreAuthorize(READ)
  public ResponseEntity<AuditEventPage> listAuditEvents(
      @Nullable String cursor,
      Integer limit,
      @Nullable String action,
      @Nullable String resourceId) {
    UUID after = cursors.position(cursor, LIST, action, resourceId);
    var events =
        list.list(
            after == null ? 0 : after.getLeastSignificantBits(),
            limit + 1,
            event ->
                (action == null || action.equals(event.action()))
                    && (resourceId == null || resourceId.equals(event.resourceId())));
    var page = events.subList(0, Math.min(limit, events.size()));
    return ResponseEntity.ok(
        new AuditEventPage()
            .items(page.stream().map(this::wire).toList())
            .next(cursors.next(last(events, page), LIST, action, resourceId)));
  }

  private static @Nullable UUID last(
      List<io.plimsoll.tenant.audit.AuditEvent> found,
      List<io.plimsoll.tenant.audit.AuditEvent> page) {
    return found.size() > page.size() ? new UUID(0, page.getLast().sequence()) : null;
  }

  private AuditEvent wire(io.plimsoll.tenant.audit.AuditEvent event) {
    return new AuditEvent()
        .id(event.id())
        .sequence(event.sequence())
        .occurredAt(event.occurredAt())
        .actor(new Actor().kind(ActorKind.fromValue(event.actorKind())).id(event.actorId()))
        .action(event.action())
        .resourceType(event.resource())
        .resourceId(event.resourceId())
        .detail(json.readValue(event.details(), DETAIL))
        .previousHash(event.previousHash())
        .hash(event.hash());
  }

  @Override
  @PreAuthorize(READ)
  public ResponseEntity<AuditVerification> verifyAuditEvents() {
    AuditVerdict verdict = verify.verify();
    AuditVerification answer =
        new AuditVerification().events(verdict.events()).verifiedAt(clock.instant());
    return ResponseEntity.ok(
        switch (verdict) {
          case AuditVerdict.Intact intact ->
              answer.intact(true).headHash(intact.events() == 0 ? null : intact.head().hash());
          case AuditVerdict.Broken broken -> answer.intact(false).firstBroken(broken.sequence());
        });
  }
}
