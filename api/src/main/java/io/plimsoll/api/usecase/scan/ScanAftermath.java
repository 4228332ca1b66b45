package io.plimsoll.api.usecase.scan;

import io.plimsoll.api.usecase.contradiction.RaiseContradictions;
import io.plimsoll.api.usecase.vendor.VendorWatch;
import io.plimsoll.engine.exposure.ObservationSet;
import io.plimsoll.engine.exposure.fact.DeclaredVendors;
import io.plimsoll.tenant.Actor;
import io.plimsoll.tenant.audit.AuditEntry;
import io.plimsoll.tenant.audit.AuditTrail;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What follows from a scan beyond its findings, in the transaction in which it ends. */
@Component
class ScanAftermath {
  private static final Actor WORKER = Actor.system("exposure-worker");

  private final Sightings sightings;
  private final VendorWatch vendors;
  private final RaiseContradictions contradictions;
  private final ScanCalendar calendar;
  private final AuditTrail audit;

  ScanAftermath(
      Sightings sightings,
      VendorWatch vendors,
      RaiseContradictions contradictions,
      ScanCalendar calendar,
      AuditTrail audit) {
    this.sightings = sightings;
    this.vendors = vendors;
    this.contradictions = contradictions;
    this.calendar = calendar;
    this.audit = audit;
  }

  DeclaredVendors declaredVendors(Scan scan) {
    return vendors.declared(scan.applicantId());
  }

  /** Third parties that showed, answers that disagree. */
  void drawn(Scan scan, ObservationSet observations, Instant now) {
    if (scan.isFull()) {
      vendors.note(scan.applicantId(), observations, now);
    }
    contradictions.raise(
        scan.applicantId(),
        scan.id(),
        sightings.findings(scan.id()).stream().map(SeenFinding::finding).toList(),
        now);
  }

  void ended(Scan scan, ScanEnd end) {
    if (scan.isFull()) {
      calendar.planAfter(scan.applicantId(), end.at());
    }
    audit.append(
        AuditEntry.of(
            WORKER,
            "scan.ended",
            scan.id(),
            Map.of("state", end.state().name().toLowerCase(Locale.ROOT))));
  }
}
