package io.plimsoll.api.rest.incident;

import io.plimsoll.api.rest.http.Wire;
import io.plimsoll.api.rest.wire.Incident;
import io.plimsoll.api.rest.wire.IncidentInput;
import io.plimsoll.api.rest.wire.Unknown;
import io.plimsoll.api.usecase.incident.IncidentDetails;
import io.plimsoll.api.usecase.incident.IncidentKind;
import io.plimsoll.api.usecase.incident.IncidentSource;
import java.util.List;

/** Incidents between the contract's types and ours. */
final class IncidentWire {
  private IncidentWire() {}

  static IncidentDetails details(IncidentInput input) {
    return new IncidentDetails(
        Wire.same(IncidentKind.class, input.getKind()),
        input.getOccurredOn(),
        input.getDiscoveredOn(),
        input.getRecordsAffected(),
        Wire.money(input.getCost(), "/cost"),
        input.getRemediation(),
        input.getRemediatedOn(),
        input.getVendorId(),
        Wire.same(IncidentSource.class, input.getSource()),
        input.getSourceReference());
  }

  static Incident of(io.plimsoll.api.usecase.incident.Incident incident) {
    IncidentDetails details = incident.details();
    Incident wire =
        new Incident()
            .id(incident.id())
            .kind(Wire.same(io.plimsoll.api.rest.wire.IncidentKind.class, details.kind()))
            .occurredOn(details.occurredOn())
            .source(Wire.same(io.plimsoll.api.rest.wire.IncidentSource.class, details.source()))
            .unknowns(unknowns(details))
            .createdAt(incident.createdAt())
            .updatedAt(incident.updatedAt());
    wire.setDiscoveredOn(details.discoveredOn());
    wire.setRecordsAffected(details.recordsAffected());
    wire.setCost(details.cost() == null ? null : Wire.money(details.cost()));
    wire.setRemediation(details.remediation());
    wire.setRemediatedOn(details.remediatedOn());
    wire.setVendorId(details.vendorId());
    wire.setSourceReference(details.sourceReference());
    return wire;
  }

  private static List<Unknown> unknowns(IncidentDetails details) {
    return new Wire.NotProvided()
        .look("/discoveredOn", details.discoveredOn())
        .look("/recordsAffected", details.recordsAffected())
        .look("/cost", details.cost())
        .look("/remediation", details.remediation())
        .look("/remediatedOn", details.remediatedOn())
        .look("/vendorId", details.vendorId())
        .look("/sourceReference", details.sourceReference())
        .list();
  }
}
