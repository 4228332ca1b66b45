package io.plimsoll.api.rest.indication;

import io.plimsoll.api.rest.http.Amounts;
import io.plimsoll.api.rest.http.Wire;
import io.plimsoll.api.rest.wire.ExceedancePoint;
import io.plimsoll.api.rest.wire.LossQuantification;
import io.plimsoll.api.rest.wire.Peril;
import io.plimsoll.api.rest.wire.PerilLoss;
import io.plimsoll.api.rest.wire.Premium;
import io.plimsoll.api.rest.wire.PremiumLine;
import io.plimsoll.api.rest.wire.PremiumPart;
import io.plimsoll.engine.basics.FxRate;
import io.plimsoll.engine.loss.CurvePoint;
import io.plimsoll.engine.loss.IndicatedPremium;
import io.plimsoll.engine.loss.LossPricing;
import io.plimsoll.engine.loss.LossResult;
import io.plimsoll.engine.loss.PerilExpectation;

/** The loss stage's results as the contract shows them. */
final class QuantificationWire {
  private QuantificationWire() {}

  static LossQuantification of(LossResult loss) {
    LossPricing pricing = loss.pricing();
    FxRate rate = pricing.fx();
    return new LossQuantification()
        .probabilityOfAnyClaim(pricing.probabilityOfAnyClaim())
        .probabilityOfAnyPayment(pricing.probabilityOfAnyPayment())
        .groundUpExpectedLoss(Amounts.of(pricing.groundUpExpectedLossUsd(), rate))
        .expectedLoss(Wire.money(pricing.expectedLoss()))
        .expectedLossLow(Wire.money(pricing.expectedLossLow()))
        .expectedLossHigh(Wire.money(pricing.expectedLossHigh()))
        .standardDeviation(Amounts.of(pricing.moments().standardDeviation(), rate))
        .valueAtRisk99(Wire.money(loss.tail().valueAtRisk99()))
        .valueAtRisk995(Wire.money(loss.tail().valueAtRisk995()))
        .tailValueAtRisk99(Wire.money(loss.tail().tailValueAtRisk99()))
        .tailValueAtRisk995(Wire.money(loss.tail().tailValueAtRisk995()))
        .exceedance(loss.curve().stream().map(QuantificationWire::point).toList())
        .perils(pricing.perils().stream().map(peril -> peril(peril, rate)).toList());
  }

  private static ExceedancePoint point(CurvePoint point) {
    return new ExceedancePoint()
        .returnPeriodYears(point.returnPeriodYears())
        .probability(point.exceedanceProbability())
        .oep(Wire.money(point.occurrence()))
        .aep(Wire.money(point.aggregate()));
  }

  private static PerilLoss peril(PerilExpectation peril, FxRate rate) {
    return new PerilLoss()
        .peril(Peril.fromValue(peril.peril()))
        .annualFrequency(peril.annualFrequency())
        .paidFrequency(peril.paidFrequency())
        .groundUpExpectedLoss(Amounts.of(peril.groundUpUsd(), rate))
        .expectedLoss(Amounts.of(peril.expectedLossUsd(), rate));
  }

  static Premium premium(IndicatedPremium premium) {
    return new Premium()
        .amount(Wire.money(premium.amount()))
        .lines(premium.lines().stream().map(QuantificationWire::line).toList());
  }

  private static PremiumLine line(io.plimsoll.engine.loss.PremiumLine line) {
    return new PremiumLine()
        .part(PremiumPart.fromValue(line.name()))
        .rate(line.rate())
        .amount(Wire.money(line.amount()));
  }
}
