package io.plimsoll.api.usecase.scan;

import io.plimsoll.api.usecase.work.OnlyInWorkers;
import io.plimsoll.api.usecase.work.WorkState;
import io.plimsoll.engine.exposure.Observation;
import io.plimsoll.engine.exposure.ObservationSet;
import io.plimsoll.tenant.IdSource;
import io.plimsoll.tenant.onboarding.ApplicantDomain;
import io.plimsoll.tenant.onboarding.DomainService;
import io.plimsoll.tenant.onboarding.UnitOfWork;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Runs a scan in a worker. The network is never touched inside a transaction; each write is fenced
 * by the lease, so that a worker that was thought dead writes nothing over its successor. A turn
 * and what it saw land together: what is finished is never asked again.
 */
@Service
@OnlyInWorkers
public class RunScan {
  private static final Logger LOG = LoggerFactory.getLogger(RunScan.class);

  private final Scans scans;
  private final Sightings sightings;
  private final ScanFindings findings;
  private final OutboundKeeping outbound;
  private final ScanAftermath aftermath;
  private final RecordedFacts recorded;
  private final DomainService domains;
  private final ExposureScanner scanner;
  private final UnitOfWork unit;
  private final IdSource ids;
  private final InstantSource clock;

  RunScan(
      Scans scans,
      Sightings sightings,
      ScanFindings findings,
      OutboundKeeping outbound,
      ScanAftermath aftermath,
      RecordedFacts recorded,
      DomainService domains,
      ExposureScanner scanner,
      UnitOfWork unit,
      IdSource ids,
      InstantSource clock) {
    this.scans = scans;
    this.sightings = sightings;
    this.findings = findings;
    this.outbound = outbound;
    this.aftermath = aftermath;
    this.recorded = recorded;
    this.domains = domains;
    this.scanner = scanner;
    this.unit = unit;
    this.ids = ids;
    this.clock = clock;
  }

  public void run(UUID scanId) {
    take(scanId).ifPresent(this::run);
  }

  /** Ends a scan that could not even be begun however often it was tried. */
  public void giveUp(UUID scanId) {
    take(scanId).ifPresent(lease -> close(lease, failed("the scanner failed; start another scan")));
  }

  private Optional<ScanLease> take(UUID scanId) {
    return unit.run(() -> scans.take(scanId, now()));
  }

  private void run(ScanLease lease) {
    ScanEnd end;
    try {
      end = new ScanEnd(look(lease) ? WorkState.COMPLETED : WorkState.CANCELLED, null, now());
    } catch (RuntimeException e) {
      if (Thread.currentThread().isInterrupted()) {
        throw e;
      }
      LOG.error("scan {} failed", lease.scan().id(), e);
      end = failed(e);
    }
    close(lease, end);
  }

  private ScanEnd failed(RuntimeException cause) {
    String why =
        cause instanceof ScannerGoneException gone ? gone.getMessage() : "the scanner failed";
    return failed(why + "; start another scan");
  }

  private ScanEnd failed(String reason) {
    return new ScanEnd(WorkState.FAILED, reason, now());
  }

  private boolean look(ScanLease lease) {
    ExposureScanner.Look look = unit.run(() -> prepared(lease.scan()));
    return scanner.look(look, step -> unit.run(() -> keep(lease, step)) == ScanHold.OURS);
  }

  private ExposureScanner.Look prepared(Scan scan) {
    sightings.add(scan.id(), recorded.of(scan, now()));
    return new ExposureScanner.Look(
        scan.id(),
        scan.applicantId(),
        allowed(scan),
        scan.order().groups(),
        scans.turns(scan.id()),
        !scan.isFull());
  }

  /** Consent may have been withdrawn since the scan was queued. */
  private List<ApplicantDomain> allowed(Scan scan) {
    return domains.list(scan.applicantId()).stream()
        .filter(domain -> domain.mayBeProbed() && scan.domains().contains(domain.domain()))
        .toList();
  }

  private ScanHold keep(ScanLease lease, ScanStep step) {
    Scan scan = lease.scan();
    ScanHold hold = scans.advance(lease, step, now());
    // What was sent was sent, whoever holds the scan by now.
    outbound.keep(scan.id(), step.decisions());
    if (hold != ScanHold.LOST) {
      sightings.add(scan.id(), step.observations().stream().map(this::numbered).toList());
      if (scan.isFull() && !step.turns().isEmpty()) {
        Set<FinishedTurn> finished = scans.turns(scan.id());
        findings.judge(scan, finished, now());
      }
    }
    return hold;
  }

  private SeenObservation numbered(Observation observation) {
    return new SeenObservation(ids.next(), observation);
  }

  private void close(ScanLease lease, ScanEnd end) {
    unit.run(() -> {
      if (scans.end(lease, end)) {
        Scan scan = lease.scan();
        if (end.state() != WorkState.FAILED) {
          ObservationSet observations = withVendors(scan, findings.observed(scan));
          findings.judge(scan, observations, now());
          aftermath.drawn(scan, observations, now());
        }
        aftermath.ended(scan, end);
        outbound.forget(now());
      }
      return Optional.empty();
    });
  }

  /** What is told of the third parties that showed is kept, and judged without being read again. */
  private ObservationSet withVendors(Scan scan, ObservationSet seen) {
    List<SeenObservation> told = recorded.ofVendors(seen, now());
    sightings.add(scan.id(), told);
    return seen.with(told.stream().map(SeenObservation::observation).toList());
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
