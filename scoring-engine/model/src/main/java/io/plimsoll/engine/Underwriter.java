package io.plimsoll.engine;

import io.plimsoll.engine.basics.Digest;
import io.plimsoll.engine.decision.Appetite;
import io.plimsoll.engine.decision.Cover;
import io.plimsoll.engine.decision.Decision;
import io.plimsoll.engine.decision.UnderwritingCase;
import io.plimsoll.engine.decision.UnderwritingModel;
import io.plimsoll.engine.improvement.Improvement;
import io.plimsoll.engine.improvement.Improvements;
import io.plimsoll.engine.improvement.Path;
import io.plimsoll.engine.improvement.Paths;
import io.plimsoll.engine.improvement.Remedies;
import io.plimsoll.engine.improvement.Target;
import io.plimsoll.engine.loader.RecordCodec;
import io.plimsoll.engine.loss.LossModel;
import io.plimsoll.engine.loss.LossPricing;
import io.plimsoll.engine.loss.LossResult;
import io.plimsoll.engine.score.Assessment;
import io.plimsoll.engine.score.RatedRisk;
import io.plimsoll.engine.score.Scorecard;
import io.plimsoll.engine.score.Snapshot;
import io.plimsoll.engine.whatif.Differences;
import java.util.List;
import java.util.Set;

/**
 * The stages of a model in their order: score, loss, decision. Immutable and safe to share; a pure
 * function of its arguments.
 */
public final class Underwriter {
  private final UnderwritingModel model;
  private final Scorecard scorecard;

  private Underwriter(UnderwritingModel model) {
    this.model = model;
    scorecard = Scorecard.of(model.version());
  }

  /** Makes a model ready to assess many snapshots. */
  public static Underwriter of(UnderwritingModel model) {
    return new Underwriter(model);
  }

  /** The model. */
  public UnderwritingModel model() {
    return model;
  }

  /** Assesses by the model's own appetite. */
  public AssessmentResult assess(Snapshot snapshot, Cover cover) {
    return assess(snapshot, cover, model.appetite());
  }

  /** Assesses by another appetite. */
  public AssessmentResult assess(Snapshot snapshot, Cover cover, Appetite appetite) {
    Assessment assessment = scorecard.assess(snapshot);
    LossPricing loss = LossModel.price(model.loss().input(assessment.risk(), cover));
    Decision decision =
        appetite.decide(new UnderwritingCase(snapshot, assessment, loss.groundUpExpectedLossUsd()));
    Digest snapshotHash = hash(snapshot);
    return new AssessmentResult(
        assessment,
        cover,
        loss,
        decision,
        snapshotHash,
        model.digest(),
        hash(new Hashed(assessment, cover, loss, decision, snapshotHash, model.digest())));
  }

  /** What the assessment hash is taken over. */
  private record Hashed(
      Assessment assessment,
      Cover cover,
      LossPricing loss,
      Decision decision,
      Digest snapshotHash,
      Digest modelHash) {}

  private static Digest hash(Object value) {
    return Digest.of(RecordCodec.writeJson(value));
  }

  /** The score card, for comparing scores of several models. */
  public Scorecard scorecard() {
    return scorecard;
  }

  /** Assesses evidence as it is and as it could be, by the same terms. */
  public WhatIf whatIf(Snapshot before, Snapshot after, Cover cover, Appetite appetite) {
    AssessmentResult today = assess(before, cover, appetite);
    AssessmentResult then = assess(after, cover, appetite);
    return new WhatIf(today, then, Differences.between(today.assessment(), then.assessment()));
  }

  /** The score alone. */
  public Assessment score(Snapshot snapshot) {
    return scorecard.assess(snapshot);
  }

  /** The loss of a scored risk under a cover, with its distribution; tens of milliseconds. */
  public LossResult quantify(RatedRisk risk, Cover cover) {
    return LossModel.evaluate(model.loss().input(risk, cover));
  }

  /**
   * The cheapest remedies that bring a risk to a target.
   *
   * @param without factors whose remedies are not to be thought of
   */
  public Path path(
      Snapshot snapshot,
      Cover cover,
      Appetite appetite,
      Target target,
      Remedies remedies,
      Set<String> without) {
    return new Paths(model, scorecard, remedies)
        .cheapest(snapshot, cover, appetite, target, without);
  }

  /** What would better the score, the greatest gain first. */
  public List<Improvement> improvements(Snapshot snapshot, Cover cover) {
    return new Improvements(scorecard, model.loss()).of(snapshot, cover);
  }
}
