package io.plimsoll.engine.whatif;

import io.plimsoll.engine.score.Group;
import org.jspecify.annotations.Nullable;

/**
 * How one line differs between two scores.
 *
 * @param id factor id, or {@code sector}, {@code size}, {@code history}, a cap or the clamp
 * @param name for a person
 * @param group the sub-score it is part of; null when it spans several
 * @param before its points in the first score; 0 where it has no such line
 * @param after its points in the second score; 0 where it has no such line
 * @param points after − before; over all lines they add up to the difference of the scores
 * @param displayedPoints the same in whole points; they add up to the displayed difference
 */
public record LineDifference(
    String id,
    String name,
    @Nullable Group group,
    double before,
    double after,
    double points,
    int displayedPoints) {}
