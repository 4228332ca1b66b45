package io.plimsoll.engine;

import io.plimsoll.engine.basics.Digest;
import io.plimsoll.engine.decision.Cover;
import io.plimsoll.engine.decision.Decision;
import io.plimsoll.engine.loss.LossPricing;
import io.plimsoll.engine.score.Assessment;

/**
 * A risk assessed from end to end.
 *
 * @param assessment the explained score
 * @param cover the cover that was priced
 * @param loss expected loss and indicated premium of the cover
 * @param decision accept, refer or decline
 * @param snapshotHash of the canonical bytes of the snapshot
 * @param modelHash of the files of the model version
 * @param assessmentHash of the canonical bytes of all of the above
 */
public record AssessmentResult(
    Assessment assessment,
    Cover cover,
    LossPricing loss,
    Decision decision,
    Digest snapshotHash,
    Digest modelHash,
    Digest assessmentHash) {}
