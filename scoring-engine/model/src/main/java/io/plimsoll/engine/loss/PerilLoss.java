package io.plimsoll.engine.loss;

import io.plimsoll.engine.basics.Require;
import org.jspecify.annotations.Nullable;

/**
 * One peril's claims.
 *
 * @param peril its name, for example {@code ransomware}
 * @param annualFrequency expected insured claims a year from the ground up, 0 to 10⁵
 * @param severity size of a claim from the ground up
 * @param layer the peril's own per-claim retention and limit; null takes the policy's
 * @param counts a claim count of its own, independent of the other perils; null shares the policy's
 */
public record PerilLoss(
    String peril,
    double annualFrequency,
    Severity severity,
    @Nullable Layer layer,
    @Nullable CountModel counts) {
  public PerilLoss {
    Require.text("peril", peril);
    Require.between("annualFrequency", annualFrequency, 0, ClaimGroup.MOST_CLAIMS);
  }

  /** A peril that takes the policy's layer and count. */
  public PerilLoss(String peril, double annualFrequency, Severity severity) {
    this(peril, annualFrequency, severity, null, null);
  }
}
