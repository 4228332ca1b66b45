package io.plimsoll.engine.score;

import io.plimsoll.engine.evidence.AnsweredForm;
import io.plimsoll.engine.evidence.Attestation;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A model version made ready to assess many snapshots. Immutable and safe to share. */
public final class Scorecard {
  private final ModelVersion version;
  private final List<Peril> perils;
  private final double[] shares;
  private final List<WeighedFactor> factors;

  private Scorecard(ModelVersion version) {
    this.version = version;
    perils = version.parameters().perils().stream().map(PerilBasis::peril).toList();
    shares = shares(version.parameters().perils());
    factors =
        version.factors().stream().map(each -> new WeighedFactor(each, perils, shares)).toList();
  }

  /** Lays a model version out. */
  public static Scorecard of(ModelVersion version) {
    return new Scorecard(version);
  }

  /** ω: each peril's share of the reference firm's expected loss. */
  private static double[] shares(List<PerilBasis> perils) {
    double total = 0;
    for (PerilBasis peril : perils) {
      total += peril.expectedLoss();
    }
    double sum = total;
    return perils.stream().mapToDouble(peril -> peril.expectedLoss() / sum).toArray();
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
    Parameters parameters = version.parameters();
    EvidenceIndex index = new EvidenceIndex(snapshot);
    CrossCheck crossCheck = new CrossCheck(index, parameters, attestation(snapshot));
    EvidenceReader reader = new EvidenceReader(snapshot, parameters, index, crossCheck);
    List<FactorReading> readings = new ArrayList<>(factors.size());
    for (WeighedFactor factor : factors) {
      boolean isPutRight = putRight.contains(factor.factor().id());
      readings.add(isPutRight ? FactorReading.PUT_RIGHT : reader.read(factor.factor()));
    }
    return new Scoring(this, snapshot, crossCheck, readings).assessment();
  }

  static @Nullable Attestation attestation(Snapshot snapshot) {
    AnsweredForm form = snapshot.form();
    return form == null ? null : form.attestation();
  }

  /** The version laid out. */
  public ModelVersion version() {
    return version;
  }

  /** ω by peril in the version's order: a peril's share of the reference firm's expected loss. */
  public double share(Peril peril) {
    return shares[perils.indexOf(peril)];
  }

  List<Peril> perils() {
    return perils;
  }

  double[] shares() {
    return shares;
  }

  List<WeighedFactor> factors() {
    return factors;
  }
}
