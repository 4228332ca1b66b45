package io.plimsoll.api.usecase.scan;

import io.plimsoll.api.usecase.work.WorkQueue;
import io.plimsoll.tenant.Actor;
import io.plimsoll.tenant.ConflictException;
import io.plimsoll.tenant.IdSource;
import io.plimsoll.tenant.audit.AuditEntry;
import io.plimsoll.tenant.audit.AuditTrail;
import io.plimsoll.tenant.quota.QuotaSource;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Queues scans within the tenant's quota. The more of its scans a tenant has waiting, the further
 * back its next one stands, so that tenants are served in turn however large their books are.
 */
@Component
class ScanDesk {
  private static final int FARTHEST_BACK = 30_000;

  private final Scans scans;
  private final WorkQueue queue;
  private final QuotaSource quotas;
  private final AuditTrail audit;
  private final IdSource ids;
  private final InstantSource clock;

  ScanDesk(
      Scans scans,
      WorkQueue queue,
      QuotaSource quotas,
      AuditTrail audit,
      IdSource ids,
      InstantSource clock) {
    this.scans = scans;
    this.queue = queue;
    this.quotas = quotas;
    this.audit = audit;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * @throws ConflictException when the day's scans are spent
   */
  Scan queue(UUID applicantId, Scan.Order order, Actor actor) {
    refuseMoreThanQuota();
    Scan scan =
        Scan.queued(ids.next(), applicantId, order, clock.instant().truncatedTo(ChronoUnit.MICROS));
    int before = scans.unfinished(FARTHEST_BACK);
    scans.add(scan);
    queue.scan(scan.id(), before);
    audit.append(
        AuditEntry.of(
            actor, "scan.started", scan.id(), Map.of("applicant", applicantId.toString())));
    return scan;
  }

  private void refuseMoreThanQuota() {
    int most = quotas.current().scansPerDay();
    if (scans.startedSince(clock.instant().minus(Duration.ofDays(1))) >= most) {
      throw new ConflictException(
          "SCAN_QUOTA_SPENT",
          "the tenant's " + most + " scans a day are spent; try again later or ask the operator");
    }
  }
}
