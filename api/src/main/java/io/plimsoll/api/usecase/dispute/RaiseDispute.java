package io.plimsoll.api.usecase.dispute;

import io.plimsoll.api.usecase.scan.FoundFinding;
import io.plimsoll.api.usecase.scan.RecheckFinding;
import io.plimsoll.api.usecase.scan.ScanStarter;
import io.plimsoll.api.usecase.scan.Scans;
import io.plimsoll.api.usecase.scan.Sightings;
import io.plimsoll.engine.evidence.Outcome;
import io.plimsoll.tenant.Actor;
import io.plimsoll.tenant.ConflictException;
import io.plimsoll.tenant.IdSource;
import io.plimsoll.tenant.NotFoundException;
import io.plimsoll.tenant.audit.AuditEntry;
import io.plimsoll.tenant.audit.AuditTrail;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says that a finding is wrong, and has it looked at again where that is possible. */
@Service
@Transactional(noRollbackFor = ConflictException.class)
public class RaiseDispute {
  private final Sightings sightings;
  private final Scans scans;
  private final Disputes disputes;
  private final RecheckFinding recheck;
  private final ProvisionalScore scores;
  private final AuditTrail audit;
  private final IdSource ids;
  private final InstantSource clock;

  RaiseDispute(
      Sightings sightings,
      Scans scans,
      Disputes disputes,
      RecheckFinding recheck,
      ProvisionalScore scores,
      AuditTrail audit,
      IdSource ids,
      InstantSource clock) {
    this.sightings = sightings;
    this.scans = scans;
    this.disputes = disputes;
    this.recheck = recheck;
    this.scores = scores;
    this.audit = audit;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * @throws ConflictException when the finding holds nothing against the applicant, or is in
   *     dispute already
   */
  public Dispute raise(UUID findingId, DisputeReason reason, String statement, Actor actor) {
    FoundFinding found =
        sightings.finding(findingId).orElseThrow(() -> new NotFoundException("finding"));
    refuse(found);
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    ProvisionalScore.Both both = scores.of(found.applicantId(), found.finding(), now);
    Dispute dispute =
        new Dispute(
            ids.next(),
            found.applicantId(),
            findingId,
            reason,
            statement,
            DisputeState.OPEN,
            again(findingId, actor),
            both.present(),
            both.without(),
            actor.id(),
            now,
            null,
            1);
    disputes.add(dispute);
    audit.append(
        AuditEntry.of(
            actor, "dispute.raised", dispute.id(), Map.of("finding", findingId.toString())));
    return dispute;
  }

  private void refuse(FoundFinding found) {
    Outcome outcome = found.finding().outcome();
    if (outcome != Outcome.FAIL && outcome != Outcome.PARTIAL) {
      throw new ConflictException(
          "NOTHING_TO_DISPUTE", "only a failed or partly passed check can be disputed");
    }
    scans
        .find(found.scanId())
        .filter(scan -> !scan.state().over())
        .ifPresent(scan -> {
          throw new ConflictException(
              "SCAN_UNDER_WAY",
              "the scan " + scan.id() + " may still judge otherwise; wait for its end");
        });
    if (disputes.hasOpen(found.id())) {
      throw new ConflictException("DISPUTE_OPEN", "the finding is in dispute already");
    }
  }

  private Dispute.Recheck again(UUID findingId, Actor actor) {
    try {
      UUID scan = recheck.recheck(findingId, ScanStarter.DISPUTE, actor).id();
      return new Dispute.Recheck(scan, null);
    } catch (ConflictException e) {
      return new Dispute.Recheck(null, e.getMessage());
    }
  }
}
