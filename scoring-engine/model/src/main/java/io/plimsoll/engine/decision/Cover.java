package io.plimsoll.engine.decision;

import io.plimsoll.engine.basics.CurrencyCode;
import io.plimsoll.engine.basics.FxRate;
import io.plimsoll.engine.basics.Require;
import io.plimsoll.engine.loss.Layer;
import org.jspecify.annotations.Nullable;

/**
 * The cover that is asked about.
 *
 * @param perClaim retention and limit of each claim in US dollars; the model's standard when null
 * @param aggregate retention and limit of the year in US dollars; none when null
 * @param usdToAsked dated rate to the currency of the answer
 */
public record Cover(@Nullable Layer perClaim, @Nullable Layer aggregate, FxRate usdToAsked) {
  public Cover {
    Require.that(usdToAsked.from().equals(CurrencyCode.USD), "usdToAsked", "must convert from USD");
  }

  /** The model's standard cover, answered in another currency. */
  public static Cover standard(FxRate usdToAsked) {
    return new Cover(null, null, usdToAsked);
  }
}
