package io.plimsoll.engine.loss;

import io.plimsoll.engine.basics.Require;
import java.util.List;

/**
 * A claim size that takes finitely many values.
 *
 * @param values US dollars, ≥ 0, rising, 1 to 10,000 of them
 * @param probabilities one for each value, ≥ 0, adding up to 1 within 1e-9
 */
public record Discrete(List<Double> values, List<Double> probabilities) implements Severity {
  public Discrete {
    values = List.copyOf(Require.notEmpty("values", values));
    probabilities = List.copyOf(probabilities);
    Require.that(values.size() <= 10_000, "values", "must not be more than 10000");
    Require.that(
        probabilities.size() == values.size(), "probabilities", "must be as many as values");
    requireRising(values);
    requireAddingUp(probabilities);
  }

  private static void requireRising(List<Double> values) {
    double last = Double.NEGATIVE_INFINITY;
    for (double value : values) {
      Require.between("values", value, 0, LARGEST);
      Require.that(value > last, "values", "must rise");
      last = value;
    }
  }

  private static void requireAddingUp(List<Double> probabilities) {
    double sum = 0;
    for (double probability : probabilities) {
      sum += Require.between("probabilities", probability, 0, 1);
    }
    Require.that(StrictMath.abs(sum - 1) <= 1e-9, "probabilities", "must add up to 1");
  }
}
