package io.plimsoll.api.usecase.scan;

import io.plimsoll.api.usecase.work.WorkState;
import io.plimsoll.engine.basics.DomainName;
import io.plimsoll.engine.exposure.Observation;
import io.plimsoll.engine.exposure.ObservationSet;
import io.plimsoll.engine.exposure.catalogue.Checks;
import io.plimsoll.tenant.Actor;
import io.plimsoll.tenant.IdSource;
import io.plimsoll.tenant.audit.AuditEntry;
import io.plimsoll.tenant.audit.AuditTrail;
import io.plimsoll.tenant.onboarding.ApplicantDomain;
import io.plimsoll.tenant.onboarding.DomainService;
import io.plimsoll.tenant.onboarding.UnitOfWork;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Runs a scan in a worker. The network is never touched inside a transaction; each write is fenced
 * by the lease, so that a worker that was thought dead writes nothing over its successor.
 */
@Service
public class RunScan {
  private static final Logger LOG = LoggerFactory.getLogger(RunScan.class);
  private static final Actor WORKER = Actor.system("exposure-worker");

  private final Scans scans;
  private final DomainService domains;
  private final ExposureScanner scanner;
  private final Checks checks;
  private final UnitOfWork unit;
  private final AuditTrail audit;
  private final IdSource ids;
  private final InstantSource clock;

  RunScan(
      Scans scans,
      DomainService domains,
      ExposureScanner scanner,
      Checks checks,
      UnitOfWork unit,
      AuditTrail audit,
      IdSource ids,
      InstantSource clock) {
    this.scans = scans;
    this.domains = domains;
    this.scanner = scanner;
    this.checks = checks;
    this.unit = unit;
    this.audit = audit;
    this.ids = ids;
    this.clock = clock;
  }

  public void run(UUID scanId) {
    unit.run(() -> scans.take(scanId, now())).ifPresent(this::run);
  }

  private void run(ScanLease lease) {
    ScanEnd end;
    try {
      end = look(lease);
    } catch (RuntimeException e) {
      LOG.error("scan {} failed", lease.scan().id(), e);
      end = failed();
    }
    close(lease, end);
  }

  /** Ends a scan that could not even be begun however often it was tried. */
  public void giveUp(UUID scanId) {
    unit.run(() -> scans.take(scanId, now())).ifPresent(lease -> close(lease, failed()));
  }

  private ScanEnd failed() {
    String reason = "the scanner failed; start another scan";
    return new ScanEnd(WorkState.FAILED, reason, List.of(), List.of(), now());
  }

  private ScanEnd look(ScanLease lease) {
    Scan scan = lease.scan();
    ExposureScanner.Sight sight =
        scanner.look(
            scan.applicantId(),
            allowed(scan),
            (done, total) -> unit.run(() -> scans.progress(lease, done, total)));
    return judged(scan, sight);
  }

  /** Consent may have been withdrawn since the scan was queued. */
  private List<ApplicantDomain> allowed(Scan scan) {
    return unit.run(() -> domains.list(scan.applicantId())).stream()
        .filter(domain -> domain.mayBeProbed() && scan.domains().contains(domain.domain()))
        .toList();
  }

  private ScanEnd judged(Scan scan, ExposureScanner.Sight sight) {
    Instant now = now();
    ObservationSet observations = new ObservationSet(names(scan), sight.observations());
    List<SeenFinding> findings =
        checks.judge(observations, now).stream()
            .map(finding -> new SeenFinding(ids.next(), finding))
            .toList();
    return new ScanEnd(
        sight.whole() ? WorkState.COMPLETED : WorkState.CANCELLED,
        null,
        numbered(sight.observations()),
        findings,
        now);
  }

  private static List<String> names(Scan scan) {
    return scan.domains().stream().map(DomainName::value).toList();
  }

  private List<SeenObservation> numbered(List<Observation> observations) {
    return observations.stream().map(each -> new SeenObservation(ids.next(), each)).toList();
  }

  private void close(ScanLease lease, ScanEnd end) {
    unit.run(() -> {
      if (scans.end(lease, end)) {
        audit.append(
            AuditEntry.of(
                WORKER,
                "scan.ended",
                lease.scan().id(),
                Map.of("state", end.state().name().toLowerCase(java.util.Locale.ROOT))));
      }
      return Optional.empty();
    });
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
