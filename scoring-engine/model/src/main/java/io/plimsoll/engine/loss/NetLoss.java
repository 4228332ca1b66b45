package io.plimsoll.engine.loss;

/** A year's sum after the annual aggregate retention and limit. */
final class NetLoss {
  private final AnnualLoss sum;
  private final Layer aggregate;

  NetLoss(AnnualLoss sum, Layer aggregate) {
    this.sum = sum;
    this.aggregate = aggregate;
  }

  /** P(anything is paid). */
  double any() {
    return aggregate.retention() == 0 ? sum.any() : sum.exceedance(aggregate.retention());
  }

  /** Closed form without aggregate terms, integrals over the distribution with them. */
  Moments moments() {
    if (aggregate.isGroundUp()) {
      return sum.moments();
    }
    double mean = mean();
    double variance = StrictMath.max(2 * integral(1, mean, 0) + mean * mean, 0);
    double third = 3 * integral(2, mean, 0) - mean * mean * mean;
    double deviation = StrictMath.sqrt(variance);
    return new Moments(mean, deviation, deviation == 0 ? 0 : third / variance / deviation);
  }

  /** Value at risk: smallest amount exceeded with at most the given chance. */
  double valueAtRisk(double chance) {
    return aggregate.pays(sum.quantile(chance));
  }

  /**
   * Mean of the worst years that make up the given chance: at least the mean of all, at most the
   * whole expected loss in those years and the limit, whatever the grids' errors.
   */
  double tailValueAtRisk(double chance) {
    double quantile = valueAtRisk(chance);
    double mean = mean();
    double least = StrictMath.max(quantile, mean);
    double most = StrictMath.min(mean / chance, aggregate.width());
    return StrictMath.max(least, StrictMath.min(quantile + excessMean(quantile) / chance, most));
  }

  /** Not above what closed forms and the limit allow. */
  private double mean() {
    double gross = sum.moments().mean();
    return aggregate.isGroundUp()
        ? gross
        : StrictMath.min(integral(0, 0, 0), StrictMath.min(gross, aggregate.width()));
  }

  private double excessMean(double amount) {
    return aggregate.isGroundUp() ? sum.excessMean(amount) : integral(0, 0, amount);
  }

  /** The largest claim of the year, were it the only one. */
  double occurrenceLoss(double chance) {
    return aggregate.pays(sum.largest().quantile(chance));
  }

  private double integral(int power, double centre, double from) {
    double start = aggregate.retention();
    return sum.integral(power, start + centre, start + from, start + aggregate.width());
  }
}
