package io.plimsoll.engine.improvement;

import io.plimsoll.engine.basics.Money;
import io.plimsoll.engine.decision.Verdict;
import io.plimsoll.engine.score.Grade;
import org.jspecify.annotations.Nullable;

/**
 * A risk in a few numbers.
 *
 * @param score unrounded
 * @param displayed in whole points
 * @param grade band of the displayed score
 * @param verdict of the appetite
 * @param expectedLoss of the cover in a year, in the asked currency, not negative
 * @param premium indicated for the cover; null while the band is too wide for one
 */
public record Outlook(
    double score,
    int displayed,
    Grade grade,
    Verdict verdict,
    Money expectedLoss,
    @Nullable Money premium) {}
