package io.plimsoll.engine.score;

import java.util.Set;

/**
 * A model version made ready to assess many snapshots: first resolve the evidence, then compute.
 * Immutable and safe to share.
 */
public final class Scorecard {
  private final ModelVersion version;
  private final CompiledCard card;
  private final Sources sources;

  private Scorecard(ModelVersion version) {
    this.version = version;
    card = new CompiledCard(version);
    sources = new Sources(card);
  }

  /** Lays a model version out. */
  public static Scorecard of(ModelVersion version) {
    return new Scorecard(version);
  }

  /** Reads a snapshot's evidence once, so that no formula looks anything up. */
  public ResolvedEvidence resolve(Snapshot snapshot) {
    return new EvidenceResolver(card, sources, snapshot).resolve();
  }

  /**
   * Scores resolved evidence and explains every point of it.
   *
   * @param evidence resolved by this scorecard
   * @throws IllegalArgumentException when another scorecard has resolved it
   */
  public Explanation explain(ResolvedEvidence evidence) {
    return new Explanation(score(evidence));
  }

  /** The score alone, unrounded, of resolved evidence. */
  public double scoreOf(ResolvedEvidence evidence) {
    return score(evidence).score;
  }

  private Scoring score(ResolvedEvidence evidence) {
    if (evidence.card != card) {
      throw new IllegalArgumentException("the evidence was resolved by another scorecard");
    }
    return new Scoring(card, evidence);
  }

  /** Scores a snapshot and explains every point of it. */
  public Assessment assess(Snapshot snapshot) {
    return assess(snapshot, Set.of());
  }

  /**
   * Scores a snapshot as if some factors were put right and seen to be.
   *
   * @param putRight factor ids
   */
  public Assessment assess(Snapshot snapshot, Set<String> putRight) {
    return explain(resolve(snapshot).withPutRight(putRight)).assessment();
  }

  /** The version laid out. */
  public ModelVersion version() {
    return version;
  }

  /** ω by peril in the version's order: a peril's share of the reference firm's expected loss. */
  public double share(Peril peril) {
    return card.shares[card.perils.indexOf(peril)];
  }
}
