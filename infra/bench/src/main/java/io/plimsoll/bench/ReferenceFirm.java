package io.plimsoll.bench;

import io.plimsoll.engine.basics.CurrencyCode;
import io.plimsoll.engine.basics.FxRate;
import io.plimsoll.engine.loss.CountModel;
import io.plimsoll.engine.loss.Layer;
import io.plimsoll.engine.loss.Loads;
import io.plimsoll.engine.loss.Lognormal;
import io.plimsoll.engine.loss.LossInput;
import io.plimsoll.engine.loss.PerilLoss;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** The model's reference firm: all sectors, USD 10M revenue, average controls, 1M xs 10k. */
final class ReferenceFirm {
  private static final List<PerilLoss> PERILS =
      List.of(
          new PerilLoss("business_email_compromise", 0.0047, new Lognormal(27_000, 1.4)),
          new PerilLoss("funds_transfer_fraud", 0.0042, new Lognormal(141_000, 1.5)),
          new PerilLoss("ransomware", 0.0032, new Lognormal(262_000, 1.7)),
          new PerilLoss("privacy_liability", 0.0020, new Lognormal(150_000, 2.0)),
          new PerilLoss("vendor_incident", 0.0012, new Lognormal(100_000, 1.7)));
  private static final Loads LOADS = new Loads(0.10, 0.30, 0.05, 0.11);
  private static final List<Double> PERIODS = List.of(100.0, 200.0, 250.0, 500.0, 1000.0);
  private static final FxRate DOLLARS =
      new FxRate(
          CurrencyCode.USD,
          CurrencyCode.USD,
          BigDecimal.ONE,
          LocalDate.of(2026, 6, 30),
          "same currency");

  private ReferenceFirm() {}

  static LossInput input(CountModel counts) {
    return new LossInput(
        PERILS, counts, new Layer(10_000, 1e6), null, LOADS, 2, 5, PERIODS, DOLLARS);
  }
}
