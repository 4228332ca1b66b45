package io.plimsoll.engine.loss;

import io.plimsoll.engine.basics.CurrencyCode;
import io.plimsoll.engine.basics.FxRate;
import io.plimsoll.engine.basics.Require;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything the loss of one policy year depends on.
 *
 * @param perils at least one; names do not repeat; together at most 10⁵ claims a year
 * @param counts number of claims of all perils together, except those with counts of their own
 * @param perClaim retention and limit of each claim; null pays from the ground up
 * @param aggregate retention and limit of the year's sum of payments; null has neither
 * @param loads what the premium carries beside the expected loss
 * @param bandRatio upper over lower end of the 90 % band of the expected loss, ≥ 1; 1 when it is
 *     known
 * @param maxBandRatio above this ratio no premium is quoted, ≥ 1
 * @param returnPeriods years, above 1 to 10⁷, rising, at most 100
 * @param fx from US dollars to the currency of the answer
 */
public record LossInput(
    List<PerilLoss> perils,
    CountModel counts,
    @Nullable Layer perClaim,
    @Nullable Layer aggregate,
    Loads loads,
    double bandRatio,
    double maxBandRatio,
    List<Double> returnPeriods,
    FxRate fx) {
  public LossInput {
    perils = List.copyOf(Require.notEmpty("perils", perils));
    Require.unique("perils", perils, PerilLoss::peril);
    Require.between("perils", totalFrequency(perils), 0, ClaimGroup.MOST_CLAIMS);
    Require.atLeast("bandRatio", bandRatio, 1);
    Require.atLeast("maxBandRatio", maxBandRatio, 1);
    returnPeriods = List.copyOf(returnPeriods);
    requireRising(returnPeriods);
    Require.that(fx.from().equals(CurrencyCode.USD), "fx", "must convert from USD");
  }

  private static double totalFrequency(List<PerilLoss> perils) {
    double sum = 0;
    for (PerilLoss peril : perils) {
      sum += peril.annualFrequency();
    }
    return sum;
  }

  private static void requireRising(List<Double> returnPeriods) {
    Require.that(returnPeriods.size() <= 100, "returnPeriods", "must not be more than 100");
    double last = 1;
    for (double period : returnPeriods) {
      Require.between("returnPeriods", period, 1, 1e7);
      Require.that(period > last, "returnPeriods", "must rise and be above 1 year");
      last = period;
    }
  }

  Layer layerOf(PerilLoss peril) {
    Layer own = peril.layer();
    return own == null ? policyLayer() : own;
  }

  Layer policyLayer() {
    return perClaim == null ? Layer.GROUND_UP : perClaim;
  }

  Layer aggregateLayer() {
    return aggregate == null ? Layer.GROUND_UP : aggregate;
  }
}
