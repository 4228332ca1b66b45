package io.plimsoll.engine.loss;

import io.plimsoll.engine.basics.Money;

/**
 * {@link TailMeasures} in the asked currency.
 *
 * @param valueAtRisk99 exceeded in at most 1 year of 100
 * @param valueAtRisk995 exceeded in at most 1 year of 200
 * @param tailValueAtRisk99 mean of the worst 1 % of years
 * @param tailValueAtRisk995 mean of the worst 0.5 % of years
 */
public record TailAmounts(
    Money valueAtRisk99, Money valueAtRisk995, Money tailValueAtRisk99, Money tailValueAtRisk995) {}
