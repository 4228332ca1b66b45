package io.plimsoll.api.usecase.rescoring;

import io.plimsoll.api.usecase.model.Models;
import io.plimsoll.api.usecase.score.Assessor;
import io.plimsoll.api.usecase.score.Covers;
import io.plimsoll.api.usecase.score.Evidence;
import io.plimsoll.api.usecase.score.EvidenceStore;
import io.plimsoll.api.usecase.score.Score;
import io.plimsoll.api.usecase.score.Scores;
import io.plimsoll.api.usecase.score.Terms;
import io.plimsoll.engine.Underwriter;
import io.plimsoll.engine.basics.InvalidValueException;
import io.plimsoll.engine.decision.Cover;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Scores some applicants in the transaction at hand; one that cannot be scored stops no other. */
@Component
class ScoreBatch {
  private final EvidenceStore evidence;
  private final Assessor assessor;
  private final Covers covers;
  private final Models models;
  private final Scores scores;
  private final InstantSource clock;

  ScoreBatch(
      EvidenceStore evidence,
      Assessor assessor,
      Covers covers,
      Models models,
      Scores scores,
      InstantSource clock) {
    this.evidence = evidence;
    this.assessor = assessor;
    this.covers = covers;
    this.models = models;
    this.scores = scores;
    this.clock = clock;
  }

  /** One result for each applicant, in their order. */
  List<RescoringResult> score(List<UUID> applicants, String modelId, Instant asOf) {
    Underwriter model = models.released(modelId);
    Cover cover = covers.of(Terms.STANDARD);
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Map<UUID, Integer> before = scores.last(applicants);
    Map<UUID, Evidence> known = evidence.load(applicants);
    List<Score> computed = new ArrayList<>();
    List<RescoringResult> results = new ArrayList<>();
    for (UUID applicant : applicants) {
      Evidence one = known.get(applicant);
      if (one == null) {
        results.add(failed(applicant, before, "the applicant was erased"));
        continue;
      }
      try {
        Score score = assessor.score(one, model, cover, asOf, now);
        computed.add(score);
        results.add(scored(score, before));
      } catch (InvalidValueException e) {
        results.add(failed(applicant, before, e.field() + " " + e.reason()));
      }
    }
    scores.add(computed);
    return results;
  }

  private static RescoringResult scored(Score score, Map<UUID, Integer> before) {
    var assessment = score.result().assessment();
    return new RescoringResult(
        score.applicantId(),
        score.id(),
        assessment.displayed(),
        before.get(score.applicantId()),
        assessment.grade(),
        score.result().decision().verdict().name().toLowerCase(Locale.ROOT),
        null);
  }

  private static RescoringResult failed(UUID applicant, Map<UUID, Integer> before, String reason) {
    return new RescoringResult(applicant, null, null, before.get(applicant), null, null, reason);
  }
}
