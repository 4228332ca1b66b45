package io.plimsoll.api.usecase.score;

import io.plimsoll.engine.basics.CurrencyCode;
import org.jspecify.annotations.Nullable;

/**
 * What cover a price is asked for.
 *
 * @param currency of limit, retention and answer
 * @param limit per claim in minor units; null takes the model's standard cover
 * @param retention per claim in minor units; null is none when a limit is given
 */
public record Terms(CurrencyCode currency, @Nullable Long limit, @Nullable Long retention) {
  /** The model's standard cover in Singapore dollars. */
  public static final Terms STANDARD = new Terms(new CurrencyCode("SGD"), null, null);
}
