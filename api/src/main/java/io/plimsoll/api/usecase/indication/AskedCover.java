package io.plimsoll.api.usecase.indication;

import org.jspecify.annotations.Nullable;

/**
 * One cover that is asked about, in minor units of the asked currency.
 *
 * @param limit per claim; null takes the model's standard cover, without a retention of one's own
 * @param retention per claim; null is none
 * @param aggregateLimit of the year's payments; null has none
 * @param aggregateRetention of the year's payments; null is none
 */
public record AskedCover(
    @Nullable Long limit,
    @Nullable Long retention,
    @Nullable Long aggregateLimit,
    @Nullable Long aggregateRetention) {
  /** The model's standard cover. */
  public static final AskedCover STANDARD = new AskedCover(null, null, null, null);
}
