package io.plimsoll.engine.breach;

import io.plimsoll.engine.basics.Require;
import org.jspecify.annotations.Nullable;

/**
 * Gamma prior of the incident rate among firms of one size: mean a/b a year.
 *
 * @param belowRevenueUsd upper end of the class in US dollars, exclusive; null for the last class
 * @param shape a, also the shape r of the negative binomial count, &gt; 0
 * @param years b, the prior's weight in years of experience, &gt; 0
 * @param source where the fit comes from
 */
public record CountClass(
    @Nullable Double belowRevenueUsd, double shape, double years, String source) {
  public CountClass {
    Require.positive("shape", shape);
    Require.positive("years", years);
    Require.text("source", source);
  }

  boolean covers(double revenueUsd) {
    return belowRevenueUsd == null || revenueUsd < belowRevenueUsd;
  }
}
