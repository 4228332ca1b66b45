package io.plimsoll.api.rest.modelreport;

import io.plimsoll.api.rest.http.Wire;
import io.plimsoll.api.rest.wire.FactorDrift;
import io.plimsoll.api.rest.wire.ModelDrift;
import io.plimsoll.api.rest.wire.PointDistribution;
import io.plimsoll.api.rest.wire.Stability;
import io.plimsoll.api.rest.wire.StabilityBin;
import io.plimsoll.api.rest.wire.StabilityLevel;
import io.plimsoll.engine.governance.Distribution;
import io.plimsoll.engine.governance.Drift;

/** Drift, distributions and their stability as the contract shows them. */
final class DriftWire {
  private DriftWire() {}

  static ModelDrift of(Drift drift) {
    return new ModelDrift()
        .baseline(distribution(drift.baseline()))
        .current(distribution(drift.current()))
        .score(stability(drift.score()))
        .factors(drift.factors().stream().map(DriftWire::factor).toList());
  }

  private static FactorDrift factor(Drift.FactorDrift factor) {
    return new FactorDrift().factor(factor.factor()).states(stability(factor.states()));
  }

  static PointDistribution distribution(Distribution spread) {
    return new PointDistribution()
        .count(spread.count())
        .mean(spread.mean())
        .standardDeviation(spread.standardDeviation())
        .least(spread.least())
        .p05(spread.p05())
        .p25(spread.p25())
        .median(spread.median())
        .p75(spread.p75())
        .p95(spread.p95())
        .most(spread.most());
  }

  static Stability stability(io.plimsoll.engine.governance.Stability stability) {
    return new Stability()
        .index(stability.index())
        .byChance(stability.byChance())
        .level(Wire.same(StabilityLevel.class, stability.level()))
        .bins(stability.bins().stream().map(DriftWire::bin).toList());
  }

  private static StabilityBin bin(io.plimsoll.engine.governance.Stability.Bin bin) {
    return new StabilityBin().name(bin.name()).reference(bin.reference()).actual(bin.actual());
  }
}
