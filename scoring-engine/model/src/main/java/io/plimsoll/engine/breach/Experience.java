package io.plimsoll.engine.breach;

import io.plimsoll.engine.basics.Require;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Gamma–Poisson credibility: what an applicant's own past says about its claim rate (Bühlmann and
 * Gisler, "A Course in Credibility Theory", 2005, §2.4), with incidents losing weight as they age.
 *
 * @param multiplier posterior mean rate over prior mean rate, &gt; 0; 1 when nothing is known
 * @param incidents weighted number of incidents n_w, ≥ 0
 * @param years years of experience that count, T, ≥ 0
 * @param shape posterior shape a + n_w, &gt; 0
 */
public record Experience(double multiplier, double incidents, double years, double shape) {
  public Experience {
    Require.positive("multiplier", multiplier);
    Require.positive("shape", shape);
  }

  /**
   * Weighs a history.
   *
   * @param asOf the day it is looked at; incidents after it do not count
   */
  public static Experience of(
      ClaimHistory history, LocalDate asOf, HistoryBasis basis, CountClass prior) {
    double incidents = weightedIncidents(history, asOf, basis);
    double years = basis.creditOf(history.noOthers()) * effectiveYears(basis);
    double priorMean = prior.shape() / prior.years();
    double posteriorMean = (prior.shape() + incidents) / (prior.years() + years);
    return new Experience(posteriorMean / priorMean, incidents, years, prior.shape() + incidents);
  }

  /** n_w = Σ 2^(−age / half-life) over the incidents within the look-back. */
  private static double weightedIncidents(
      ClaimHistory history, LocalDate asOf, HistoryBasis basis) {
    double sum = 0;
    for (Incident incident : history.incidents()) {
      if (basis.counts(incident, asOf)) {
        double age = yearsBetween(incident.occurredOn(), asOf);
        sum += StrictMath.pow(2, -age / basis.halfLifeYears());
      }
    }
    return sum;
  }

  /** T = ∫ 2^(−t/h) dt over the look-back L = (1 − 2^(−L/h)) · h / ln 2. */
  static double effectiveYears(HistoryBasis basis) {
    double halfLives = basis.lookBackYears() / basis.halfLifeYears();
    return (1 - StrictMath.pow(2, -halfLives)) * basis.halfLifeYears() / StrictMath.log(2);
  }

  /** Whole years between anniversaries, and the part of the year begun; negative for the future. */
  static double yearsBetween(LocalDate from, LocalDate to) {
    if (from.isAfter(to)) {
      return -yearsBetween(to, from);
    }
    long whole = ChronoUnit.YEARS.between(from, to);
    LocalDate anniversary = from.plusYears(whole);
    double daysOfYear = ChronoUnit.DAYS.between(anniversary, from.plusYears(whole + 1));
    return whole + ChronoUnit.DAYS.between(anniversary, to) / daysOfYear;
  }
}
