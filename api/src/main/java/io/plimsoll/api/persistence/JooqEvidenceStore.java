package io.plimsoll.api.persistence;

import io.plimsoll.api.usecase.incident.Incident;
import io.plimsoll.api.usecase.score.Evidence;
import io.plimsoll.api.usecase.score.EvidenceStore;
import io.plimsoll.api.usecase.submission.Submission;
import io.plimsoll.engine.evidence.Finding;
import io.plimsoll.tenant.onboarding.Applicant;
import io.plimsoll.tenant.onboarding.ApplicantStore;
import io.plimsoll.tenant.onboarding.Vendor;
import io.plimsoll.tenant.onboarding.VendorStore;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Repository;

/** Evidence of one applicant or of a batch, with the same few queries. */
@Repository
class JooqEvidenceStore implements EvidenceStore {
  private final ApplicantStore applicants;
  private final VendorStore vendors;
  private final JooqSubmissions submissions;
  private final JooqScans scans;
  private final JooqEvidenceFindings findings;
  private final JooqIncidents incidents;

  JooqEvidenceStore(
      ApplicantStore applicants,
      VendorStore vendors,
      JooqSubmissions submissions,
      JooqScans scans,
      JooqEvidenceFindings findings,
      JooqIncidents incidents) {
    this.applicants = applicants;
    this.vendors = vendors;
    this.submissions = submissions;
    this.scans = scans;
    this.findings = findings;
    this.incidents = incidents;
  }

  @Override
  public Map<UUID, Evidence> load(Collection<UUID> applicantIds) {
    Map<UUID, List<Vendor>> vendorsOf = vendors.all(applicantIds);
    Map<UUID, Submission> submissionOf = submissions.lastAttested(applicantIds);
    Map<UUID, UUID> scanOf = scans.lastSeeing(applicantIds);
    Map<UUID, List<Finding>> findingsOf = findings.of(scanOf);
    Map<UUID, List<Incident>> incidentsOf = incidents.of(applicantIds);
    Map<UUID, Evidence> evidence = new LinkedHashMap<>();
    for (Applicant applicant : applicants.all(applicantIds)) {
      UUID id = applicant.id();
      UUID scan = scanOf.get(id);
      evidence.put(
          id,
          new Evidence(
              applicant,
              vendorsOf.getOrDefault(id, List.of()),
              submissionOf.get(id),
              scan,
              findingsOf.getOrDefault(id, List.of()),
              incidentsOf.getOrDefault(id, List.of())));
    }
    return evidence;
  }
}
