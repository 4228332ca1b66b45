package io.plimsoll.engine.score;

/**
 * How sure the score is.
 *
 * @param variance the parts of the variance of ln λ
 * @param estimate where the expected rate of firms that look like this one lies; what a premium
 *     stands on
 * @param firm where this one firm's own rate lies: also counts how much like-looking firms differ
 */
public record Interval(Variance variance, Band estimate, Band firm) {

  /**
   * Parts of Var(ln λ), each ≥ 0.
   *
   * @param base the base rate
   * @param weights the factors' weights
   * @param unknown evidence that is missing
   * @param stale evidence that is old
   * @param heterogeneity trigamma of the posterior shape: how much like-looking firms differ
   */
  public record Variance(
      double base, double weights, double unknown, double stale, double heterogeneity) {

    /** Without what is the firm's own. */
    public double ofEstimate() {
      return base + weights + unknown + stale;
    }

    /** All of it. */
    public double ofFirm() {
      return ofEstimate() + heterogeneity;
    }
  }
}
