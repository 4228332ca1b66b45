package io.plimsoll.api.usecase.score;

import io.plimsoll.api.usecase.incident.Incident;
import io.plimsoll.api.usecase.submission.Submission;
import io.plimsoll.engine.evidence.Finding;
import io.plimsoll.tenant.onboarding.Applicant;
import io.plimsoll.tenant.onboarding.Vendor;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is kept about an applicant as it stands.
 *
 * @param submission the one attested last; null when there is none
 * @param scanId the last scan that saw something; null when there is none
 * @param findings of that scan
 */
public record Evidence(
    Applicant applicant,
    List<Vendor> vendors,
    @Nullable Submission submission,
    @Nullable UUID scanId,
    List<Finding> findings,
    List<Incident> incidents) {
  public Evidence {
    vendors = List.copyOf(vendors);
    findings = List.copyOf(findings);
    incidents = List.copyOf(incidents);
  }

  /** The same with other answers, for what they would change. */
  public Evidence with(Submission other) {
    return new Evidence(applicant, vendors, other, scanId, findings, incidents);
  }

  /** The same with other findings, for what they change. */
  public Evidence withFindings(List<Finding> others) {
    return new Evidence(applicant, vendors, submission, scanId, others, incidents);
  }
}
