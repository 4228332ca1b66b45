package io.plimsoll.engine.loss;

import io.plimsoll.engine.basics.CurrencyCode;
import io.plimsoll.engine.basics.FxRate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Inputs that tests share. */
final class TestLosses {
  static final FxRate USD =
      new FxRate(
          CurrencyCode.USD,
          CurrencyCode.USD,
          BigDecimal.ONE,
          LocalDate.of(2026, 1, 2),
          "same currency");
  static final FxRate SGD =
      new FxRate(
          CurrencyCode.USD,
          CurrencyCode.SGD,
          new BigDecimal("1.2853"),
          LocalDate.of(2026, 1, 2),
          "test rate");
  static final Loads LOADS = new Loads(0.10, 0.30, 0.05, 0.11);
  static final List<Double> PERIODS = List.of(100.0, 200.0, 250.0, 500.0, 1000.0, 10_000.0);

  /** The perils of model.md §2 at USD 10M revenue. */
  static final List<PerilLoss> SME =
      List.of(
          new PerilLoss("business_email_compromise", 0.0047, new Lognormal(27_000, 1.4)),
          new PerilLoss("funds_transfer_fraud", 0.0042, new Lognormal(141_000, 1.5)),
          new PerilLoss("ransomware", 0.0032, new Lognormal(262_000, 1.7)),
          new PerilLoss("privacy_liability", 0.0020, new Lognormal(150_000, 2.0)),
          new PerilLoss("vendor_incident", 0.0012, new Lognormal(100_000, 1.7)));

  private TestLosses() {}

  static LossInput input(List<PerilLoss> perils, @Nullable Layer perClaim) {
    return input(perils, new PoissonCounts(), perClaim, null);
  }

  static LossInput input(
      List<PerilLoss> perils,
      CountModel counts,
      @Nullable Layer perClaim,
      @Nullable Layer aggregate) {
    return new LossInput(perils, counts, perClaim, aggregate, LOADS, 2, 5, PERIODS, USD);
  }

  static LossInput one(double frequency, Severity severity, @Nullable Layer perClaim) {
    return input(List.of(new PerilLoss("peril", frequency, severity)), perClaim);
  }

  static ClaimGroup group(CountModel counts, double frequency, Severity severity) {
    return new ClaimGroup(
        counts, List.of(new ClaimStream(frequency, LayeredSeverity.groundUp(severity))));
  }
}
