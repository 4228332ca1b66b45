package io.plimsoll.engine.governance;

import io.plimsoll.engine.decision.Decision;
import io.plimsoll.engine.score.Assessment;

/**
 * What one model makes of one snapshot.
 *
 * @param assessment the explained score
 * @param decision by that model's appetite
 */
public record Judged(Assessment assessment, Decision decision) {}
