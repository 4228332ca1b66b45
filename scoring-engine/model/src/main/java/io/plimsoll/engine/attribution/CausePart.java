package io.plimsoll.engine.attribution;

/**
 * What one cause did.
 *
 * @param cause what changed
 * @param points its part of the difference; the parts add up to it
 * @param displayedPoints the same in whole points; they add up to the displayed difference
 */
public record CausePart(Cause cause, double points, int displayedPoints) {}
