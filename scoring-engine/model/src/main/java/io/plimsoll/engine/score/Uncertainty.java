package io.plimsoll.engine.score;

import io.plimsoll.engine.basics.Require;

/**
 * Widths of the interval.
 *
 * @param base factor up and down that holds the base rate with 90 %, ≥ 1
 * @param weight standard deviation of a weight as a share of the weight, ≥ 0
 * @param unknownSize standard deviation of ln λ when the revenue is not known, ≥ 0
 * @param unknownSector standard deviation of ln λ when the sector is not known, ≥ 0
 */
public record Uncertainty(
    Sourced base, Sourced weight, Sourced unknownSize, Sourced unknownSector) {
  public Uncertainty {
    Require.that(base.value() >= 1, "base", "must be 1 or more");
    Require.between("weight", weight.value(), 0, 1);
    Require.between("unknownSize", unknownSize.value(), 0, 2);
    Require.between("unknownSector", unknownSector.value(), 0, 2);
  }
}
