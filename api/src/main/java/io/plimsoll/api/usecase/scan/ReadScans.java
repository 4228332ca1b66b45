package io.plimsoll.api.usecase.scan;

import io.plimsoll.engine.evidence.Outcome;
import io.plimsoll.tenant.NotFoundException;
import io.plimsoll.tenant.Page;
import io.plimsoll.tenant.onboarding.ApplicantService;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads scans and what they saw. */
@Service
@Transactional(readOnly = true)
public class ReadScans {
  private final ApplicantService applicants;
  private final Scans scans;
  private final Sightings sightings;
  private final OutboundTrail outbound;

  ReadScans(ApplicantService applicants, Scans scans, Sightings sightings, OutboundTrail outbound) {
    this.applicants = applicants;
    this.scans = scans;
    this.sightings = sightings;
    this.outbound = outbound;
  }

  public Scan one(UUID id) {
    return scans.find(id).orElseThrow(() -> new NotFoundException("scan"));
  }

  /** Oldest first. */
  public Page<Scan> of(UUID applicantId, @Nullable UUID after, int limit) {
    applicants.get(applicantId);
    return Page.of(scans.list(applicantId, after, Page.limit(limit) + 1), limit, Scan::id);
  }

  public Page<SeenFinding> findings(
      UUID scanId, @Nullable Outcome outcome, @Nullable UUID after, int limit) {
    one(scanId);
    return Page.of(
        sightings.findings(scanId, outcome, after, Page.limit(limit) + 1), limit, SeenFinding::id);
  }

  public Page<SeenObservation> observations(UUID scanId, @Nullable UUID after, int limit) {
    one(scanId);
    return Page.of(
        sightings.observations(scanId, after, Page.limit(limit) + 1), limit, SeenObservation::id);
  }

  public Page<OutboundDecision> outboundDecisions(
      UUID scanId, @Nullable OutboundVerdict verdict, @Nullable UUID after, int limit) {
    one(scanId);
    return Page.of(
        outbound.list(scanId, verdict, after, Page.limit(limit) + 1), limit, OutboundDecision::id);
  }
}
