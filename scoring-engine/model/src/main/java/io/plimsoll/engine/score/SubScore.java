package io.plimsoll.engine.score;

import io.plimsoll.engine.evidence.Confidence;

/**
 * The score if only the lines of one group counted.
 *
 * @param group which lines
 * @param score unrounded, on the scale of the score
 * @param displayed in whole points, equal to the reference and its displayed lines
 * @param coverage share of the weighed evidence that is known, stale evidence counting less, 0 to 1
 * @param confidence what the coverage amounts to
 */
public record SubScore(
    Group group, double score, int displayed, double coverage, Confidence confidence) {}
