package io.plimsoll.engine.loss;

import io.plimsoll.engine.basics.Money;
import java.util.ArrayList;
import java.util.List;

/** The indicated premium of an expected loss. */
final class Premiums {
  private Premiums() {}

  static PremiumIndication of(double expectedLoss, LossInput input) {
    if (input.bandRatio() > input.maxBandRatio()) {
      return new WithheldPremium(
          WithheldPremium.Reason.BAND_TOO_WIDE, input.bandRatio(), input.maxBandRatio());
    }
    return indicated(expectedLoss, input.loads(), new Converter(input.fx()));
  }

  private static IndicatedPremium indicated(double loss, Loads loads, Converter converter) {
    double premium = loads.premium(loss);
    Lines lines = new Lines(converter);
    lines.add("expected_loss", 1, loss);
    lines.add("parameter_risk", loads.parameterRisk(), loss * loads.parameterRisk());
    lines.add("expense", loads.expense(), premium * loads.expense());
    lines.add("profit", loads.profit(), premium * loads.profit());
    lines.add("systemic", loads.systemic(), premium * loads.systemic());
    return new IndicatedPremium(lines.total(), premium, lines.list);
  }

  /** Rounds the running sum, so that the lines add up to the total. */
  private static final class Lines {
    private final List<PremiumLine> list = new ArrayList<>();
    private final Converter converter;
    private double usd;
    private Money reached;

    Lines(Converter converter) {
      this.converter = converter;
      reached = converter.convert(0);
    }

    void add(String name, double rate, double part) {
      usd += part;
      Money next = converter.convert(usd);
      Money amount = new Money(next.amount() - reached.amount(), next.currency());
      list.add(new PremiumLine(name, rate, part, amount));
      reached = next;
    }

    Money total() {
      return reached;
    }
  }
}
