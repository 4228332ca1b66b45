package io.plimsoll.api.usecase.score;

import io.plimsoll.api.usecase.contradiction.Contradictions;
import io.plimsoll.api.usecase.model.Models;
import io.plimsoll.engine.score.Contradiction;
import io.plimsoll.tenant.Actor;
import io.plimsoll.tenant.InvalidInputException;
import io.plimsoll.tenant.NotFoundException;
import io.plimsoll.tenant.audit.AuditEntry;
import io.plimsoll.tenant.audit.AuditTrail;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Freezes the evidence as it stands and scores it with the active model. */
@Service
@Transactional
public class ComputeScore {
  private final EvidenceStore evidence;
  private final Assessor assessor;
  private final Covers covers;
  private final Models models;
  private final Scores scores;
  private final Contradictions contradictions;
  private final AuditTrail audit;
  private final InstantSource clock;

  ComputeScore(
      EvidenceStore evidence,
      Assessor assessor,
      Covers covers,
      Models models,
      Scores scores,
      Contradictions contradictions,
      AuditTrail audit,
      InstantSource clock) {
    this.evidence = evidence;
    this.assessor = assessor;
    this.covers = covers;
    this.models = models;
    this.scores = scores;
    this.contradictions = contradictions;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * @param asOf null takes the present moment
   * @throws InvalidInputException when the terms cannot be priced or the time is in the future
   */
  public Score compute(UUID applicantId, Terms terms, @Nullable Instant asOf, Actor actor) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    if (asOf != null && asOf.isAfter(now)) {
      throw new InvalidInputException(
          "/asOf", "TIME_IN_FUTURE", "must not be in the future; now is " + now);
    }
    Score score =
        assessor.score(
            known(applicantId),
            models.active(),
            covers.of(terms),
            asOf == null ? now : asOf.truncatedTo(ChronoUnit.MICROS),
            now);
    scores.add(List.of(score));
    note(score);
    audit.append(entry(score, actor));
    return score;
  }

  private void note(Score score) {
    UUID submission = score.submissionId();
    UUID scan = score.scanId();
    if (submission != null && scan != null) {
      List<Contradiction> found = score.result().assessment().contradictions();
      contradictions.note(score.applicantId(), submission, scan, found, score.computedAt());
    }
  }

  private Evidence known(UUID applicantId) {
    Evidence known = evidence.load(List.of(applicantId)).get(applicantId);
    if (known == null) {
      throw new NotFoundException("applicant");
    }
    return known;
  }

  private static AuditEntry entry(Score score, Actor actor) {
    return AuditEntry.of(
        actor,
        "score.computed",
        score.id(),
        Map.of(
            "applicant", score.applicantId().toString(),
            "model", score.result().assessment().model(),
            "snapshot", score.result().snapshotHash().value()));
  }
}
