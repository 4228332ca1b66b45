package io.plimsoll.api.usecase.dispute;

import io.plimsoll.api.usecase.model.Models;
import io.plimsoll.api.usecase.score.Assessor;
import io.plimsoll.api.usecase.score.Covers;
import io.plimsoll.api.usecase.score.Evidence;
import io.plimsoll.api.usecase.score.EvidenceStore;
import io.plimsoll.api.usecase.score.Terms;
import io.plimsoll.engine.evidence.Finding;
import io.plimsoll.tenant.NotFoundException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The score as it is, and as it would be without a finding; neither is stored. */
@Component
class ProvisionalScore {
  private final EvidenceStore evidence;
  private final Assessor assessor;
  private final Covers covers;
  private final Models models;

  ProvisionalScore(EvidenceStore evidence, Assessor assessor, Covers covers, Models models) {
    this.evidence = evidence;
    this.assessor = assessor;
    this.covers = covers;
    this.models = models;
  }

  record Both(int present, int without) {}

  Both of(UUID applicantId, Finding finding, Instant now) {
    Evidence known = evidence.load(List.of(applicantId)).get(applicantId);
    if (known == null) {
      throw new NotFoundException("applicant");
    }
    return new Both(score(known, now), score(without(known, finding), now));
  }

  private static Evidence without(Evidence known, Finding finding) {
    return known.withFindings(
        known.findings().stream()
            .filter(each ->
                !each.checkId().equals(finding.checkId()) || !each.asset().equals(finding.asset()))
            .toList());
  }

  private int score(Evidence known, Instant now) {
    return assessor
        .score(known, models.active(), covers.of(Terms.STANDARD), now, now)
        .result()
        .assessment()
        .displayed();
  }
}
