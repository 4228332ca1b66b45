package io.plimsoll.engine.improvement;

import io.plimsoll.engine.basics.Money;
import org.jspecify.annotations.Nullable;

/**
 * One step of a path, on top of those before it.
 *
 * @param remedy what to do
 * @param points added to the score by this step, ≥ 0
 * @param expectedLossSaved less expected annual loss of the cover, ≥ 0
 * @param premiumSaved less indicated premium; null while there is none before or after
 * @param after the risk once it is done
 */
public record Step(
    Remedy remedy,
    double points,
    Money expectedLossSaved,
    @Nullable Money premiumSaved,
    Outlook after) {}
