package io.plimsoll.engine.governance;

import io.plimsoll.engine.loss.GammaFunctions;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How well expected and observed counts agree over groups.
 *
 * <p>Chi-square: Σ (O − E)² / E, as Hosmer and Lemeshow group it, for Poisson counts. Nothing was
 * fitted to these counts, so that it has as many degrees of freedom as groups. Deviance: 2 Σ [O
 * ln(O / E) − (O − E)], with O ln O = 0 for O = 0.
 *
 * @param chiSquare ≥ 0
 * @param deviance ≥ 0
 * @param degreesOfFreedom how many groups
 * @param pValue chance of so large a chi-square when the model is right, 0 to 1; null when the
 *     expected counts are too small for it: one below 1, or more than a fifth below 5 (W. G.
 *     Cochran, Biometrics 10, 1954)
 */
public record Fit(
    double chiSquare, double deviance, int degreesOfFreedom, @Nullable Double pValue) {
  private static final double LEAST = 1;
  private static final double ENOUGH = 5;
  private static final double FEW = 0.2;

  static Fit of(List<Calibration.Line> groups) {
    double chiSquare = 0;
    double deviance = 0;
    for (Calibration.Line group : groups) {
      double apart = group.observed() - group.expected();
      chiSquare += apart * apart / group.expected();
      deviance += 2 * (logLikelihoodRatio(group) - apart);
    }
    double p = GammaFunctions.upper(groups.size() / 2.0, chiSquare / 2);
    return new Fit(
        chiSquare,
        StrictMath.max(0, deviance),
        groups.size(),
        isLargeEnough(groups) ? StrictMath.clamp(p, 0, 1) : null);
  }

  private static double logLikelihoodRatio(Calibration.Line group) {
    return group.observed() == 0
        ? 0
        : group.observed() * StrictMath.log(group.observed() / group.expected());
  }

  private static boolean isLargeEnough(List<Calibration.Line> groups) {
    long small = groups.stream().filter(group -> group.expected() < ENOUGH).count();
    return groups.stream().allMatch(group -> group.expected() >= LEAST)
        && small <= FEW * groups.size();
  }
}
