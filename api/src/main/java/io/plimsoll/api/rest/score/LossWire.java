package io.plimsoll.api.rest.score;

import io.plimsoll.api.rest.http.Wire;
import io.plimsoll.api.rest.wire.ExchangeRate;
import io.plimsoll.api.rest.wire.LossSummary;
import io.plimsoll.api.rest.wire.Money;
import io.plimsoll.api.usecase.model.Models;
import io.plimsoll.engine.AssessmentResult;
import io.plimsoll.engine.basics.FxRate;
import io.plimsoll.engine.loss.IndicatedPremium;
import io.plimsoll.engine.loss.Layer;
import io.plimsoll.engine.loss.LossPricing;
import io.plimsoll.engine.loss.WithheldPremium;
import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
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
            .expectedAnnualLoss(money(groundUp, rate))
            .expectedAnnualLossLow(money(groundUp / reach, rate))
            .expectedAnnualLossHigh(money(groundUp * reach, rate))
            .limit(limit(layer, rate))
            .retention(money(layer.retention(), rate))
            .layerExpectedLoss(Wire.money(loss.expectedLoss()));
    wire.setExchangeRate(rate(rate));
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
      case WithheldPremium withheld -> wire.setIndicatedPremiumMissing(reason(withheld));
    }
  }

  private static String reason(WithheldPremium withheld) {
    return String.format(
        Locale.ROOT,
        "The upper end of the 90 %% band of the expected loss is %.1f times the lower one; above"
            + " %.1f no point premium is quoted. Answer the open questions to narrow it.",
        withheld.bandRatio(),
        withheld.maxBandRatio());
  }

  private static Money limit(Layer layer, FxRate rate) {
    Double limit = layer.limit();
    if (limit == null) {
      throw new IllegalStateException("a cover that is priced has a limit");
    }
    return money(limit, rate);
  }

  private static Money money(double usd, FxRate rate) {
    BigDecimal major = BigDecimal.valueOf(usd).multiply(rate.rate());
    return Wire.money(io.plimsoll.engine.basics.Money.ofMajor(major, rate.to()));
  }

  private static @Nullable ExchangeRate rate(FxRate rate) {
    return rate.from().equals(rate.to())
        ? null
        : new ExchangeRate()
            .from(rate.from().value())
            .to(rate.to().value())
            .rate(rate.rate().doubleValue())
            .date(rate.date())
            .source(rate.source());
  }
}
