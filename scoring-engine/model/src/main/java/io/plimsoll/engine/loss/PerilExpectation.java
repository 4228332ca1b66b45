package io.plimsoll.engine.loss;

/**
 * One peril's part of the expected loss.
 *
 * @param peril its name
 * @param annualFrequency expected claims a year from the ground up
 * @param paidFrequency expected claims a year that exceed the retention
 * @param groundUpUsd expected annual loss from the ground up, US dollars
 * @param expectedLossUsd after per-claim and before aggregate terms, US dollars; the perils' add up
 *     to the expected loss before aggregate terms
 */
public record PerilExpectation(
    String peril,
    double annualFrequency,
    double paidFrequency,
    double groundUpUsd,
    double expectedLossUsd) {}
