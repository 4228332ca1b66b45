package io.plimsoll.engine.loss;

import io.plimsoll.engine.basics.Require;

/**
 * What the premium carries beside the expected loss; all are fractions (0.1 is 10 %).
 *
 * <p>Premium = expected loss · (1 + parameterRisk) / (1 − (expense + profit + systemic)).
 *
 * @param parameterRisk for not knowing the parameters, of the expected loss, 0 to 10
 * @param expense of the premium, 0 to 0.95
 * @param profit of the premium, 0 to 0.95
 * @param systemic for events that strike many at once, of the premium, 0 to 0.95; the three
 *     together at most 0.95
 */
public record Loads(double parameterRisk, double expense, double profit, double systemic) {
  private static final double MOST = 0.95;

  public Loads {
    Require.between("parameterRisk", parameterRisk, 0, 10);
    Require.between("expense", expense, 0, MOST);
    Require.between("profit", profit, 0, MOST);
    Require.between("systemic", systemic, 0, MOST);
    Require.that(
        expense + profit + systemic <= MOST,
        "expense",
        "with profit and systemic must not exceed " + MOST);
  }

  /** Premium for an expected loss, same unit. */
  public double premium(double expectedLoss) {
    return expectedLoss * (1 + parameterRisk) / (1 - (expense + profit + systemic));
  }
}
