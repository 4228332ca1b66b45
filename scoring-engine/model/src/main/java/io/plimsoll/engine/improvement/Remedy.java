package io.plimsoll.engine.improvement;

import io.plimsoll.engine.basics.Money;
import io.plimsoll.engine.basics.Require;
import io.plimsoll.engine.score.FactorState;
import java.util.List;

/**
 * Something to put right, and what it takes.
 *
 * @param factor id of the factor it brings to its good state
 * @param name what is wrong
 * @param state how it stands
 * @param how the steps, in order
 * @param effortDays person-days of the company's own people, &gt; 0
 * @param cost what is bought in the first year, not negative
 * @param total cost and effort together at the table's day rate, &gt; 0
 */
public record Remedy(
    String factor,
    String name,
    FactorState state,
    List<String> how,
    double effortDays,
    Money cost,
    Money total) {
  public Remedy {
    how = List.copyOf(Require.notEmpty("how", how));
    Require.positive("effortDays", effortDays);
    Require.notNegative("cost", cost.amount());
    Require.positive("total", total.amount());
  }
}
