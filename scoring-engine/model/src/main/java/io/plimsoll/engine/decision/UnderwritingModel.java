package io.plimsoll.engine.decision;

import io.plimsoll.engine.basics.Digest;
import io.plimsoll.engine.score.ModelVersion;

/**
 * A released model as a whole.
 *
 * @param version how a score is made
 * @param loss how its price is made
 * @param appetite which risks are wanted when the tenant has no appetite of its own
 * @param digest of all files of the version
 */
public record UnderwritingModel(
    ModelVersion version, LossTerms loss, Appetite appetite, Digest digest) {}
