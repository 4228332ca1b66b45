package io.plimsoll.engine.loss;

import io.plimsoll.engine.basics.Money;

/**
 * One part of a premium.
 *
 * @param name what it is for
 * @param rate 1 for the expected loss; a fraction of the expected loss for parameter_risk, of the
 *     premium for the others
 * @param usd US dollars
 * @param amount in the asked currency; each line is rounded so that the lines add up
 */
public record PremiumLine(String name, double rate, double usd, Money amount) {}
