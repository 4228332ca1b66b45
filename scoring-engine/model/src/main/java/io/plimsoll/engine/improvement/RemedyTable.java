package io.plimsoll.engine.improvement;

import io.plimsoll.engine.basics.Copies;
import io.plimsoll.engine.basics.CurrencyCode;
import io.plimsoll.engine.basics.Require;
import io.plimsoll.engine.exposure.CheckDefinition.CostBand;
import io.plimsoll.engine.score.Basis;
import java.util.List;
import java.util.Map;

/**
 * What remedies take. No part of a model version: it moves no score.
 *
 * @param id kebab-case, with the year of its prices
 * @param currency of all amounts, in major units
 * @param hoursPerDay working hours of a person-day, &gt; 0
 * @param dayRate what a person-day costs, &gt; 0
 * @param basis where the numbers come from
 * @param source who published or judged them
 * @param costBands what is bought in the first year for a check's cost band, not negative
 * @param remedies of the factors that no exposure check tells
 */
public record RemedyTable(
    String id,
    CurrencyCode currency,
    double hoursPerDay,
    long dayRate,
    Basis basis,
    String source,
    Map<CostBand, Long> costBands,
    List<Entry> remedies) {

  /**
   * What one factor's remedy takes.
   *
   * @param factor its id
   * @param effortDays person-days of the company's own people, &gt; 0
   * @param cost bought in the first year, not negative
   * @param source what the numbers stand for
   */
  public record Entry(String factor, double effortDays, long cost, String source) {
    public Entry {
      Require.text("factor", factor);
      Require.positive("effortDays", effortDays);
      Require.notNegative("cost", cost);
      Require.text("source", source);
    }
  }

  public RemedyTable {
    Require.text("id", id);
    Require.positive("hoursPerDay", hoursPerDay);
    Require.positive("dayRate", dayRate);
    Require.text("source", source);
    Require.that(
        costBands.size() == CostBand.values().length, "costBands", "must name every cost band");
    costBands.values().forEach(cost -> Require.notNegative("costBands", cost));
    costBands = Copies.sorted(costBands);
    remedies = List.copyOf(remedies);
    Require.unique("remedies", remedies, Entry::factor);
  }
}
