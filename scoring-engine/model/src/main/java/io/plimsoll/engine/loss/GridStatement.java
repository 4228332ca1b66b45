package io.plimsoll.engine.loss;

/**
 * A grid the distribution was computed on.
 *
 * @param stepUsd distance of two points, US dollars
 * @param points how many
 * @param tilt exponent by which the last point is weighted down before the transform
 * @param aliasing bound of the share of the mass beyond twice the grid that wraps around into it
 */
public record GridStatement(double stepUsd, int points, double tilt, double aliasing) {}
