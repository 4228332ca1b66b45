package io.plimsoll.engine.loss;

import io.plimsoll.engine.basics.Require;
import java.util.List;

/**
 * How the expected loss depends on limit and retention, over all perils; closed form. Perils' own
 * layers are not looked at.
 */
public final class LimitFactors {
  private LimitFactors() {}

  /** Expected annual payments of a per-claim layer, US dollars. */
  public static double expectedLoss(List<PerilLoss> perils, Layer layer) {
    double sum = 0;
    for (PerilLoss peril : perils) {
      sum += peril.annualFrequency() * LayeredSeverity.of(peril.severity(), layer).mean();
    }
    return sum;
  }

  /** ILF: expected loss with one limit over that with the basic limit, same retention. */
  public static double increasedLimit(
      List<PerilLoss> perils, double retention, double limit, double basicLimit) {
    return ratio(perils, new Layer(retention, limit), new Layer(retention, basicLimit));
  }

  /** Expected loss with one retention over that with the basic retention, same limit above it. */
  public static double deductible(
      List<PerilLoss> perils, double limit, double retention, double basicRetention) {
    return ratio(perils, new Layer(retention, limit), new Layer(basicRetention, limit));
  }

  private static double ratio(List<PerilLoss> perils, Layer layer, Layer basic) {
    double below = expectedLoss(perils, basic);
    Require.that(below > 0, "perils", "must have an expected loss in the basic layer");
    return expectedLoss(perils, layer) / below;
  }
}
