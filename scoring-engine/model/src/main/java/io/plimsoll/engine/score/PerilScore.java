package io.plimsoll.engine.score;

/**
 * The score of one peril.
 *
 * @param peril which
 * @param score unrounded, within the scale
 * @param displayed in whole points
 * @param annualFrequency expected claims a year, λ
 * @param relativeRate λ over the reference firm's
 */
public record PerilScore(
    Peril peril, double score, int displayed, double annualFrequency, double relativeRate) {}
