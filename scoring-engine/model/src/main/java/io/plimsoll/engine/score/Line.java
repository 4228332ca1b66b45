package io.plimsoll.engine.score;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A line of the score while it is being worked out, in changes of ln λ by peril. */
final class Line {
  private final String id;
  private final String name;
  private final LineKind kind;
  private final @Nullable Group group;
  private final double[] logRates;
  private final Basis basis;
  private final String source;
  private final List<Ground> grounds;
  private @Nullable WeighedFactor factor;
  private @Nullable FactorReading reading;
  private @Nullable String coveredBy;

  Line(
      String id,
      String name,
      LineKind kind,
      @Nullable Group group,
      double[] logRates,
      Basis basis,
      String source,
      List<Ground> grounds) {
    this.id = id;
    this.name = name;
    this.kind = kind;
    this.group = group;
    this.logRates = logRates;
    this.basis = basis;
    this.source = source;
    this.grounds = grounds;
  }

  static Line of(
      WeighedFactor weighed, FactorReading reading, double[] logRates, @Nullable String coveredBy) {
    Factor factor = weighed.factor();
    Line line =
        new Line(
            factor.id(),
            factor.name(),
            LineKind.FACTOR,
            factor.group(),
            logRates,
            factor.basis(),
            factor.source(),
            reading.grounds());
    line.factor = weighed;
    line.reading = reading;
    line.coveredBy = coveredBy;
    return line;
  }

  @Nullable Group group() {
    return group;
  }

  double logRate(int peril) {
    return logRates[peril];
  }

  /** Σ ω·Δ over the perils. */
  double composite(double[] shares) {
    double sum = 0;
    for (int k = 0; k < logRates.length; k++) {
      sum += shares[k] * logRates[k];
    }
    return sum;
  }

  boolean isZero() {
    for (double logRate : logRates) {
      if (logRate != 0) {
        return false;
      }
    }
    return true;
  }

  Contribution toContribution(List<Peril> perils, Scale scale, double points, int displayed) {
    Map<Peril, Double> perilPoints = new TreeMap<>();
    for (int k = 0; k < logRates.length; k++) {
      perilPoints.put(perils.get(k), positiveZero(scale.points(logRates[k])));
    }
    WeighedFactor weighed = factor;
    FactorReading read = reading;
    return new Contribution(
        id,
        name,
        kind,
        group,
        points,
        displayed,
        perilPoints,
        read == null ? null : read.state(),
        read == null ? null : read.value(),
        read == null ? 1 : read.known(),
        weighed == null || read == null ? 1 : weighed.severity(read),
        coveredBy,
        grounds,
        weighed != null && weighed.factor().referral(),
        basis,
        source,
        weighed == null || read == null ? null : remedy(weighed.factor(), read.state()));
  }

  private static @Nullable String remedy(Factor factor, FactorState state) {
    return switch (state) {
      case GOOD, NOT_APPLICABLE -> null;
      case BAD, PARTIAL, CONTRADICTED, UNKNOWN, STALE -> factor.remedy();
    };
  }

  /** Adding zero turns −0.0 into 0.0. */
  static double positiveZero(double value) {
    return value + 0.0;
  }
}
