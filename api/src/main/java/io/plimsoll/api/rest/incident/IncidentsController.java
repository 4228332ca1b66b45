package io.plimsoll.api.rest.incident;

import io.plimsoll.api.rest.http.Callers;
import io.plimsoll.api.rest.http.Cursors;
import io.plimsoll.api.rest.http.ETags;
import io.plimsoll.api.rest.http.Once;
import io.plimsoll.api.rest.spec.IncidentsApi;
import io.plimsoll.api.rest.wire.Incident;
import io.plimsoll.api.rest.wire.IncidentInput;
import io.plimsoll.api.rest.wire.IncidentPage;
import io.plimsoll.api.usecase.incident.ChangeIncident;
import io.plimsoll.api.usecase.incident.ReadIncidents;
import io.plimsoll.api.usecase.incident.RecordIncident;
import io.plimsoll.tenant.Page;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RestController;

@RestController
class IncidentsController implements IncidentsApi {
  private final ReadIncidents read;
  private final RecordIncident record;
  private final ChangeIncident change;
  private final Once once;
  private final Cursors cursors;

  IncidentsController(
      ReadIncidents read,
      RecordIncident record,
      ChangeIncident change,
      Once once,
      Cursors cursors) {
    this.read = read;
    this.record = record;
    this.change = change;
    this.once = once;
    this.cursors = cursors;
  }

  @Override
  @PreAuthorize("hasAuthority('SCOPE_applicants:read')")
  public ResponseEntity<IncidentPage> listIncidents(
      UUID applicantId, @Nullable String cursor, Integer limit) {
    UUID after = cursors.position(cursor, "listIncidents", applicantId);
    Page<io.plimsoll.api.usecase.incident.Incident> page = read.of(applicantId, after, limit);
    return ResponseEntity.ok(
        new IncidentPage()
            .items(page.items().stream().map(IncidentWire::of).toList())
            .next(cursors.next(page.next(), "listIncidents", applicantId)));
  }

  @Override
  @PreAuthorize("hasAuthority('SCOPE_applicants:write')")
  public ResponseEntity<Incident> recordIncident(
      String idempotencyKey, UUID applicantId, IncidentInput input) {
    return once.run(
        idempotencyKey,
        "recordIncident/" + applicantId,
        input,
        Incident.class,
        () -> recorded(applicantId, input));
  }

  private ResponseEntity<Incident> recorded(UUID applicantId, IncidentInput input) {
    var incident = record.record(applicantId, IncidentWire.details(input), Callers.current());
    URI location = URI.create("/v1/applicants/" + applicantId + "/incidents/" + incident.id());
    return ResponseEntity.created(location)
        .eTag(ETags.of(incident.version()))
        .body(IncidentWire.of(incident));
  }

  @Override
  @PreAuthorize("hasAuthority('SCOPE_applicants:read')")
  public ResponseEntity<Incident> getIncident(
      UUID applicantId, UUID incidentId, @Nullable String ifNoneMatch) {
    var incident = read.one(applicantId, incidentId);
    return ETags.respond(ifNoneMatch, ETags.of(incident.version()), IncidentWire.of(incident));
  }

  @Override
  @PreAuthorize("hasAuthority('SCOPE_applicants:write')")
  public ResponseEntity<Incident> replaceIncident(
      String ifMatch, UUID applicantId, UUID incidentId, IncidentInput input) {
    var incident =
        change.replace(
            applicantId,
            incidentId,
            ETags.expected(ifMatch),
            IncidentWire.details(input),
            Callers.current());
    return ResponseEntity.ok().eTag(ETags.of(incident.version())).body(IncidentWire.of(incident));
  }

  @Override
  @PreAuthorize("hasAuthority('SCOPE_applicants:write')")
  public ResponseEntity<Void> withdrawIncident(String ifMatch, UUID applicantId, UUID incidentId) {
    change.withdraw(applicantId, incidentId, ETags.expected(ifMatch), Callers.current());
    return ResponseEntity.noContent().build();
  }
}
