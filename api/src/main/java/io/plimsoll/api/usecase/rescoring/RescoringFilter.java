package io.plimsoll.api.usecase.rescoring;

import io.plimsoll.engine.score.Grade;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which applicants; every condition that is given must hold.
 *
 * @param ssicSections section letters
 * @param grades of the last score
 * @param scoredBefore the last score is older, or there is none
 */
public record RescoringFilter(
    @Nullable List<UUID> applicantIds,
    @Nullable List<String> ssicSections,
    @Nullable List<Grade> grades,
    @Nullable Instant scoredBefore) {
  public static final RescoringFilter WHOLE_BOOK = new RescoringFilter(null, null, null, null);
}
