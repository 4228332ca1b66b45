package io.plimsoll.engine.loss;

import io.plimsoll.engine.basics.Require;

/**
 * A lognormal body with a Pareto tail that ends at a largest loss.
 *
 * <p>The body holds up to its quantile c at {@code 1 − tailProbability}. Beyond, P(X &gt; x) =
 * tailProbability · ((x/c)^−α − (m/c)^−α) / (1 − (m/c)^−α) up to the maximum m. When m lies below c
 * there is no tail and the body is cut at m, which joins the two cases continuously.
 *
 * <p>Source: the body reproduces P90/P50 of Verizon 2026, a lognormal alone does not reproduce its
 * P97.5; the maximum is 1.17 × revenue (Cyentia IRIS, P95 of loss over revenue).
 *
 * @param bodyMean mean of the lognormal body alone, US dollars, &gt; 0; the mean with the tail
 *     differs
 * @param sigma of the body, 0.01 to 5
 * @param tailProbability chance that a claim lies in the tail, 0.0001 to 0.5; 0.025 for P97.5
 * @param alpha tail index, 1.05 to 10; published range 1.5 to 2
 * @param maximum largest possible claim, US dollars, &gt; 0
 */
public record TailedLognormal(
    double bodyMean, double sigma, double tailProbability, double alpha, double maximum)
    implements Severity {
  public TailedLognormal {
    Require.between("bodyMean", Require.positive("bodyMean", bodyMean), 0, LARGEST);
    Require.between("sigma", sigma, Lognormal.LEAST_SIGMA, Lognormal.MOST_SIGMA);
    Require.between("tailProbability", tailProbability, 1e-4, 0.5);
    Require.between("alpha", alpha, 1.05, 10);
    Require.between("maximum", Require.positive("maximum", maximum), 0, LARGEST);
  }

  /** The body as if it had no tail. */
  public Lognormal body() {
    return new Lognormal(bodyMean, sigma);
  }
}
