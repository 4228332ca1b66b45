package io.plimsoll.engine.score;

/**
 * A 90 % band.
 *
 * @param logSd standard deviation of ln λ, ≥ 0
 * @param scoreLow lower end of the score
 * @param scoreHigh upper end of the score
 * @param frequencyLow lower end of expected claims a year
 * @param frequencyHigh upper end of expected claims a year
 * @param ratio upper over lower end of the frequency, ≥ 1; the same for expected loss
 */
public record Band(
    double logSd,
    double scoreLow,
    double scoreHigh,
    double frequencyLow,
    double frequencyHigh,
    double ratio) {

  /** exp(η ± 1.645 sd). */
  static Band around(double score, double frequency, double variance, Scale scale) {
    double sd = StrictMath.sqrt(variance);
    double reach = RatedRisk.BAND_90 * sd;
    double factor = StrictMath.exp(reach);
    return new Band(
        sd,
        scale.clamp(score + scale.points(reach)),
        scale.clamp(score - scale.points(reach)),
        frequency / factor,
        frequency * factor,
        factor * factor);
  }
}
