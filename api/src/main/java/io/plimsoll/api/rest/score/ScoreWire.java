package io.plimsoll.api.rest.score;

import io.plimsoll.api.rest.http.Wire;
import io.plimsoll.api.rest.wire.Band;
import io.plimsoll.api.rest.wire.Confidence;
import io.plimsoll.api.rest.wire.Contribution;
import io.plimsoll.api.rest.wire.Decision;
import io.plimsoll.api.rest.wire.DecisionOutcome;
import io.plimsoll.api.rest.wire.DecisionReason;
import io.plimsoll.api.rest.wire.FactorBasis;
import io.plimsoll.api.rest.wire.FactorGroup;
import io.plimsoll.api.rest.wire.Grade;
import io.plimsoll.api.rest.wire.ModelReference;
import io.plimsoll.api.rest.wire.Peril;
import io.plimsoll.api.rest.wire.PerilScore;
import io.plimsoll.api.rest.wire.RiskOutlook;
import io.plimsoll.api.rest.wire.Score;
import io.plimsoll.api.rest.wire.ScoreReadiness;
import io.plimsoll.api.rest.wire.ScoreSummary;
import io.plimsoll.api.rest.wire.ScoreVerification;
import io.plimsoll.api.rest.wire.SubScore;
import io.plimsoll.api.usecase.score.ReadPreparedness;
import io.plimsoll.api.usecase.score.VerifyScore;
import io.plimsoll.engine.AssessmentResult;
import io.plimsoll.engine.preparedness.Preparedness;
import io.plimsoll.engine.score.Assessment;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Scores as the contract shows them. */
@Component
public class ScoreWire {
  private static final double REFERENCE = 500;

  private final LossWire loss;
  private final ReadPreparedness preparedness;

  ScoreWire(LossWire loss, ReadPreparedness preparedness) {
    this.loss = loss;
    this.preparedness = preparedness;
  }

  Score of(io.plimsoll.api.usecase.score.Score score) {
    AssessmentResult result = score.result();
    Assessment assessment = result.assessment();
    Preparedness prepared = preparedness.of(score);
    Score wire =
        new Score()
            .id(score.id())
            .applicantId(score.applicantId())
            .score(assessment.displayed())
            .disputed(assessment.isDisputed())
            .band(band(assessment.interval().estimate()))
            .firmBand(band(assessment.interval().firm()))
            .grade(Wire.same(Grade.class, assessment.grade()))
            .subScores(assessment.subScores().stream().map(ScoreWire::subScore).toList())
            .perils(assessment.perils().stream().map(ScoreWire::peril).toList())
            .contributions(contributions(assessment))
            .decision(decision(result.decision()))
            .loss(loss.of(result))
            .readiness(ReadinessWire.summary(prepared))
            .notifiability(prepared.notifiability().stream().map(NotifiabilityWire::of).toList())
            .model(model(assessment.model(), result.modelHash().value()))
            .snapshotHash(result.snapshotHash().value())
            .resultHash(result.assessmentHash().value())
            .asOf(assessment.asOf())
            .computedAt(score.computedAt());
    wire.setSubmissionId(score.submissionId());
    wire.setScanId(score.scanId());
    return wire;
  }

  /** A risk without the particulars of a kept score. */
  public RiskOutlook outlook(AssessmentResult result) {
    Assessment assessment = result.assessment();
    return new RiskOutlook()
        .score(assessment.displayed())
        .band(band(assessment.interval().estimate()))
        .grade(Wire.same(Grade.class, assessment.grade()))
        .subScores(assessment.subScores().stream().map(ScoreWire::subScore).toList())
        .decision(decision(result.decision()))
        .loss(loss.of(result));
  }

  ScoreReadiness readiness(io.plimsoll.api.usecase.score.Score score) {
    return ReadinessWire.whole(score.id(), preparedness.of(score));
  }

  static ScoreSummary summary(io.plimsoll.api.usecase.score.ScoreSummary score) {
    return new ScoreSummary()
        .id(score.id())
        .applicantId(score.applicantId())
        .score(score.score())
        .band(new Band().low((double) score.bandLow()).high((double) score.bandHigh()))
        .grade(Wire.same(Grade.class, score.grade()))
        .decision(Wire.same(DecisionOutcome.class, score.decision()))
        .model(model(score.modelId(), score.modelHash()))
        .asOf(score.asOf())
        .computedAt(score.computedAt());
  }

  static ScoreVerification verification(VerifyScore.Replay replay) {
    AssessmentResult kept = replay.score().result();
    return new ScoreVerification()
        .scoreId(replay.score().id())
        .matches(replay.matches())
        .snapshotHash(kept.snapshotHash().value())
        .recomputedSnapshotHash(replay.snapshotHash().value())
        .resultHash(kept.assessmentHash().value())
        .recomputedResultHash(replay.resultHash().value())
        .model(model(kept.assessment().model(), kept.modelHash().value()))
        .verifiedAt(replay.at());
  }

  public static ModelReference model(String id, String hash) {
    return new ModelReference().id(id).hash(hash);
  }

  private static Band band(io.plimsoll.engine.score.Band band) {
    return new Band().low(band.scoreLow()).high(band.scoreHigh());
  }

  private static SubScore subScore(io.plimsoll.engine.score.SubScore part) {
    return new SubScore()
        .group(Wire.same(FactorGroup.class, part.group()))
        .score(part.displayed())
        .points(part.score() - REFERENCE)
        .coverage(part.coverage())
        .confidence(Wire.same(Confidence.class, part.confidence()));
  }

  private static PerilScore peril(io.plimsoll.engine.score.PerilScore peril) {
    return new PerilScore()
        .peril(Wire.same(Peril.class, peril.peril()))
        .score(peril.displayed())
        .annualFrequency(peril.annualFrequency());
  }

  /** Largest first; lines that change nothing last. */
  private static List<Contribution> contributions(Assessment assessment) {
    return assessment.contributions().stream()
        .sorted(
            Comparator.comparingDouble(
                    (io.plimsoll.engine.score.Contribution line) -> -Math.abs(line.points()))
                .thenComparing(io.plimsoll.engine.score.Contribution::id))
        .map(ScoreWire::contribution)
        .toList();
  }

  private static Contribution contribution(io.plimsoll.engine.score.Contribution line) {
    Contribution wire =
        new Contribution()
            .factor(line.id())
            .name(line.name())
            .points(line.displayedPoints())
            .state(Lines.state(line))
            .evidence(Lines.evidence(line))
            .disputed(line.isDisputed())
            .basis(Wire.same(FactorBasis.class, line.basis()))
            .source(line.source());
    wire.setGroup(line.group() == null ? null : Wire.same(FactorGroup.class, line.group()));
    wire.setRemedy(line.remedy());
    return wire;
  }

  private static Decision decision(io.plimsoll.engine.decision.Decision decision) {
    return new Decision()
        .outcome(Wire.same(DecisionOutcome.class, decision.verdict()))
        .reasons(reasons(decision));
  }

  private static List<DecisionReason> reasons(io.plimsoll.engine.decision.Decision decision) {
    return decision.hits().isEmpty()
        ? decision.reasons().stream()
            .map(reason -> new DecisionReason().code("WITHIN_APPETITE").detail(reason))
            .toList()
        : decision.hits().stream()
            .map(hit -> new DecisionReason().code(upper(hit.rule())).detail(hit.reason()))
            .toList();
  }

  private static String upper(String rule) {
    return rule.replace('-', '_').replace('.', '_').toUpperCase(Locale.ROOT);
  }
}
