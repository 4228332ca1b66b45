package io.plimsoll.api.usecase.score;

import io.plimsoll.engine.decision.Verdict;
import io.plimsoll.engine.score.Grade;
import java.time.Instant;
import java.util.UUID;

/**
 * A score on one line.
 *
 * @param bandLow lower end of the 90 % band
 * @param bandHigh upper end of the 90 % band
 */
public record ScoreSummary(
    UUID id,
    UUID applicantId,
    int score,
    int bandLow,
    int bandHigh,
    Grade grade,
    Verdict decision,
    String modelId,
    String modelHash,
    Instant asOf,
    Instant computedAt) {}
