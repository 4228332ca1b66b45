package io.plimsoll.engine.score;

import io.plimsoll.engine.breach.Experience;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The parts of the variance of ln λ. */
final class Spread {
  private final Scorecard scorecard;
  private final Uncertainty uncertainty;

  Spread(Scorecard scorecard) {
    this.scorecard = scorecard;
    uncertainty = scorecard.version().parameters().uncertainty();
  }

  Interval.Variance variance(
      Firmographics firmographics,
      List<Line> factorLines,
      List<FactorReading> readings,
      Experience experience) {
    return new Interval.Variance(
        base(),
        weights(factorLines),
        firmUnknown(firmographics) + evidence(readings, false),
        evidence(readings, true),
        Effects.trigamma(experience.shape()));
  }

  /** The base rate lies within ×/÷ of the factor with 90 %. */
  private double base() {
    return square(StrictMath.log(uncertainty.base().value()) / RatedRisk.BAND_90);
  }

  /** Σ (share · Δ)²: a weight's error counts as far as the firm differs from the cohort. */
  private double weights(List<Line> factorLines) {
    double sum = 0;
    for (Line line : factorLines) {
      sum += square(uncertainty.weight().value() * line.composite(scorecard.shares()));
    }
    return sum;
  }

  private double firmUnknown(Firmographics firmographics) {
    double size = firmographics.knowsSize() ? 0 : square(uncertainty.unknownSize().value());
    double sector = firmographics.knowsSector() ? 0 : square(uncertainty.unknownSector().value());
    return size + sector;
  }

  /** Of a cluster only the widest counts, as only one of its factors can. */
  private double evidence(List<FactorReading> readings, boolean stale) {
    double sum = 0;
    Map<String, Double> widest = new HashMap<>();
    for (int j = 0; j < readings.size(); j++) {
      double variance = variance(j, readings.get(j), stale);
      String cluster = scorecard.factors().get(j).factor().cluster();
      double counted = cluster == null ? 0 : widest.getOrDefault(cluster, 0.0);
      sum += StrictMath.max(0, variance - counted);
      if (cluster != null) {
        widest.put(cluster, StrictMath.max(variance, counted));
      }
    }
    return sum;
  }

  private double variance(int j, FactorReading reading, boolean stale) {
    boolean isStale = reading.pieces().stream().allMatch(Piece::isKnown);
    return isStale == stale ? scorecard.factors().get(j).unknownVariance(reading) : 0;
  }

  private static double square(double value) {
    return value * value;
  }
}
