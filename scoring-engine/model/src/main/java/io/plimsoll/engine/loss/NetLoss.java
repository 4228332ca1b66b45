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
    double mean = StrictMath.min(integral(0, 0, 0), most());
    double variance = StrictMath.max(2 * integral(1, mean, 0) + mean * mean, 0);
    double third = 3 * integral(2, mean, 0) - mean * mean * mean;
    double deviation = StrictMath.sqrt(variance);
    return new Moments(mean, deviation, deviation == 0 ? 0 : third / variance / deviation);
  }

  /** Value at risk: smallest amount exceeded with at most the given chance. */
  double valueAtRisk(double chance) {
    return aggregate.pays(sum.quantile(chance));
  }

  /** Mean of the worst years that make up the given chance. */
  double tailValueAtRisk(double chance) {
    double quantile = valueAtRisk(chance);
    return quantile + excessMean(quantile) / chance;
  }

  /** What rounding may not lift the mean above. */
  private double most() {
    return StrictMath.min(sum.moments().mean(), aggregate.width());
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
