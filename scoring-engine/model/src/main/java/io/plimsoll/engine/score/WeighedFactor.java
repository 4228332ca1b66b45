package io.plimsoll.engine.score;

import java.util.List;

/** A factor with its weights laid out by peril and all that depends on nothing else worked out. */
final class WeighedFactor {
  private final Factor factor;
  private final Combine combine;
  private final double[] weights;
  private final double[] unknown;
  private final double unknownSeverity;
  private final double compositeWeight;

  WeighedFactor(Factor factor, List<Peril> perils, double[] shares) {
    this.factor = factor;
    combine = combineOf(factor.drivenBy());
    weights = perils.stream().mapToDouble(factor::weight).toArray();
    unknown = new double[weights.length];
    double composite = 0;
    for (int k = 0; k < weights.length; k++) {
      unknown[k] = Effects.unknown(weights[k], factor.prior(), factor.bonus());
      composite += shares[k] * weights[k];
    }
    compositeWeight = composite;
    unknownSeverity = Effects.unknown(StrictMath.log(factor.severity()), factor.prior(), false);
  }

  private static Combine combineOf(Driver driver) {
    return switch (driver) {
      case Driver.Answers answers -> answers.combine();
      case Driver.Checks checks -> checks.combine();
      case Driver.Vendors _, Driver.Records _ -> Combine.MAX;
    };
  }

  Factor factor() {
    return factor;
  }

  /** What the cohort's mean rate holds of it: a firm of which nothing is known gets no points. */
  double centre(int peril) {
    return unknown[peril];
  }

  /** Σ ω·w over the perils. */
  double compositeWeight() {
    return compositeWeight;
  }

  /** Change of ln λ by peril; a factor that is not about the firm stays at the centre. */
  double[] effects(FactorReading reading) {
    if (!reading.isApplicable()) {
      return unknown;
    }
    double[] effects = new double[weights.length];
    for (int k = 0; k < effects.length; k++) {
      effects[k] = k > 0 && weights[k] == weights[k - 1] ? effects[k - 1] : effect(reading, k);
    }
    return effects;
  }

  private double effect(FactorReading reading, int peril) {
    return weights[peril] == 0
        ? 0
        : Effects.of(reading, combine, weights[peril], unknown[peril], factor.bonus());
  }

  /** Factor on the mean claim, against the cohort. */
  double severity(FactorReading reading) {
    if (factor.severity() == 1 || !reading.isApplicable()) {
      return 1;
    }
    double weight = StrictMath.log(factor.severity());
    double effect = Effects.of(reading, combine, weight, unknownSeverity, false);
    return StrictMath.exp(effect - unknownSeverity);
  }

  /** ((1 − g) · sd of the unknown state) · w, squared: p(1 − p)·w² when nothing is known. */
  double unknownVariance(FactorReading reading) {
    double missing = 1 - reading.known();
    double p = factor.prior();
    return missing * missing * p * (1 - p) * compositeWeight * compositeWeight;
  }
}
