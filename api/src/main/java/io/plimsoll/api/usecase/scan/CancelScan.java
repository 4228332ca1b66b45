package io.plimsoll.api.usecase.scan;

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

/** Stops a scan; what was observed stays. */
@Service
@Transactional
public class CancelScan {
  private final Scans scans;
  private final AuditTrail audit;
  private final InstantSource clock;

  CancelScan(Scans scans, AuditTrail audit, InstantSource clock) {
    this.scans = scans;
    this.audit = audit;
    this.clock = clock;
  }

  public Scan cancel(UUID id, Actor actor) {
    Scan scan = find(id);
    if (scan.state() == WorkState.CANCELLED) {
      return scan;
    }
    if (scan.state().over()) {
      throw new ConflictException("SCAN_OVER", "the scan has ended; there is nothing to cancel");
    }
    scans.cancel(id, clock.instant().truncatedTo(ChronoUnit.MICROS));
    audit.append(AuditEntry.of(actor, "scan.cancelled", id));
    return find(id);
  }

  private Scan find(UUID id) {
    return scans.find(id).orElseThrow(() -> new NotFoundException("scan"));
  }
}
