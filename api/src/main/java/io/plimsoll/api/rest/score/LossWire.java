package io.plimsoll.api.rest.score;

import io.plimsoll.api.rest.http.Amounts;
import io.plimsoll.api.rest.http.Reasons;
import io.plimsoll.api.rest.http.Wire;
import io.plimsoll.api.rest.wire.LossSummary;
import io.plimsoll.api.rest.wire.Money;
import io.plimsoll.api.usecase.model.Models;
import io.plimsoll.engine.AssessmentResult;
import io.plimsoll.engine.basics.FxRate;
import io.plimsoll.engine.loss.IndicatedPremium;
import io.plimsoll.engine.loss.Layer;
import io.plimsoll.engine.loss.LossPricing;
import io.plimsoll.engine.loss.WithheldPremium;
import org.springframework.stereotype.Component;

/** Expected loss and premium as the contract shows them, in the asked currency. */
@Component
class LossWire {
  private final Models models;

  LossWire(Models models) {
    this.models = models;
  }

  LossSummary of(AssessmentResult result) {
    LossPricing loss = result.loss();
    FxRate rate = loss.fx();
    double groundUp = loss.groundUpExpectedLossUsd();
    double reach = Math.sqrt(result.assessment().interval().estimate().ratio());
    Layer layer = layer(result);
    LossSummary wire =
        new LossSummary()
            .expectedAnnualLoss(Amounts.of(groundUp, rate))
            .expectedAnnualLossLow(Amounts.of(groundUp / reach, rate))
            .expectedAnnualLossHigh(Amounts.of(groundUp * reach, rate))
            .limit(limit(layer, rate))
            .retention(Amounts.of(layer.retention(), rate))
            .layerExpectedLoss(Wire.money(loss.expectedLoss()));
    wire.setExchangeRate(Amounts.rate(rate));
    premium(loss, wire);
    return wire;
  }

  private Layer layer(AssessmentResult result) {
    Layer asked = result.cover().perClaim();
    return asked == null
        ? models.released(result.assessment().model()).model().loss().standardCover()
        : asked;
  }

  private static void premium(LossPricing loss, LossSummary wire) {
    switch (loss.premium()) {
      case IndicatedPremium premium -> wire.setIndicatedPremium(Wire.money(premium.amount()));
      case WithheldPremium withheld -> wire.setIndicatedPremiumMissing(Reasons.of(withheld));
    }
  }

  private static Money limit(Layer layer, FxRate rate) {
    Double limit = layer.limit();
    if (limit == null) {
      throw new IllegalStateException("a cover that is priced has a limit");
    }
    return Amounts.of(limit, rate);
  }
}
