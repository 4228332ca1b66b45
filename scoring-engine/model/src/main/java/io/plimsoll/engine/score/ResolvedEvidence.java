package io.plimsoll.engine.score;

import io.plimsoll.engine.breach.CountClass;
import io.plimsoll.engine.breach.Experience;
import java.util.List;
import java.util.Set;

/**
 * A snapshot's evidence as one model version reads it: for each factor what is known, how fresh it
 * is, how far it is believed and what that weighs; who the firm is; what its past says. The
 * formulas of the score see only this. Immutable and safe to share.
 */
public final class ResolvedEvidence {
  final CompiledCard card;
  final Snapshot snapshot;
  final Pieces pieces;
  final Firm firm;
  final CountClass prior;
  final Experience experience;
  final double trust;

  /** What the size of the firm adds to ln λ. */
  final double sizeLogRate;

  /** What its past adds to ln λ. */
  final double historyLogRate;

  /** How much firms of such a past differ. */
  final double historyVariance;

  /** What evidence is worth, by cell and state, as seen and at the applicant's word. */
  final double[] table;

  /** By cell of the claim rate: what the pieces add to ln λ, before the centre is taken off. */
  final double[] effects;

  /** How much of what is weighed is known. */
  final Coverage coverage;

  /** How far what is not known, or no longer, leaves ln λ open. */
  final Missing missing;

  final List<Contradiction> contradictions;

  ResolvedEvidence(CompiledCard card, Snapshot snapshot, Pieces pieces, CrossCheck crossCheck) {
    this.card = card;
    this.snapshot = snapshot;
    this.pieces = pieces;
    Parameters parameters = card.parameters;
    firm = Firm.of(parameters, snapshot.applicant());
    prior = parameters.history().classOf(firm.revenueUsd());
    experience = Experience.of(snapshot.history(), snapshot.today(), parameters.history(), prior);
    trust = crossCheck.trust();
    sizeLogRate = card.frequencyElasticity * StrictMath.log(firm.relativeRevenue());
    historyLogRate = StrictMath.log(experience.multiplier());
    historyVariance = Effects.trigamma(experience.shape());
    table = card.beliefs.after(crossCheck.agreed(), crossCheck.contradicted());
    contradictions = List.copyOf(crossCheck.contradictions());
    effects = new Weighing(card, pieces, table).effects();
    coverage = new Coverage(card, pieces, firm, historyCredit());
    missing = new Missing(card, pieces, firm);
  }

  private ResolvedEvidence(ResolvedEvidence other, Pieces pieces) {
    card = other.card;
    snapshot = other.snapshot;
    this.pieces = pieces;
    firm = other.firm;
    prior = other.prior;
    experience = other.experience;
    trust = other.trust;
    sizeLogRate = other.sizeLogRate;
    historyLogRate = other.historyLogRate;
    historyVariance = other.historyVariance;
    table = other.table;
    contradictions = other.contradictions;
    effects = new Weighing(card, pieces, table).effects();
    coverage = new Coverage(card, pieces, firm, historyCredit());
    missing = new Missing(card, pieces, firm);
  }

  /**
   * The same, but for some factors put right and seen to be.
   *
   * @param factors their ids; others are passed over
   */
  public ResolvedEvidence withPutRight(Set<String> factors) {
    return factors.isEmpty()
        ? this
        : new ResolvedEvidence(this, pieces.withPutRight(card, factors));
  }

  /** The snapshot it was resolved from. */
  public Snapshot snapshot() {
    return snapshot;
  }

  /** Share of the look-back that counts as experience. */
  double historyCredit() {
    return card.parameters.history().creditOf(snapshot.history().noOthers());
  }

  boolean isApplicable(int factor) {
    return pieces.isApplicable(factor);
  }
}
