package io.plimsoll.cli;

import io.plimsoll.engine.loss.CurvePoint;
import io.plimsoll.engine.loss.IndicatedPremium;
import io.plimsoll.engine.loss.Layer;
import io.plimsoll.engine.loss.LossPricing;
import io.plimsoll.engine.loss.LossResult;
import io.plimsoll.engine.loss.PerilExpectation;
import io.plimsoll.engine.loss.PremiumLine;
import java.util.Locale;

/** A loss distribution on one screen. */
record LossReport(LossResult result) {

  byte[] bytes() {
    Page page = new Page();
    perils(page, result.pricing());
    year(page, result.pricing());
    tail(page);
    curve(page);
    premium(page, result.pricing());
    return page.bytes();
  }

  private static void perils(Page page, LossPricing pricing) {
    page.line("");
    page.line(
        "  %-28s %14s %14s %20s %20s",
        "Peril", "claims a year", "paid a year", "ground-up loss", "expected loss");
    for (PerilExpectation peril : pricing.perils()) {
      page.line(
          "    %-26s %14.6g %14.6g %20s %20s",
          Page.cut(peril.peril(), 26),
          peril.annualFrequency(),
          peril.paidFrequency(),
          Page.usd(peril.groundUpUsd()),
          Page.usd(peril.expectedLossUsd()));
    }
  }

  private static void year(Page page, LossPricing pricing) {
    page.line("");
    page.line("  Chance of any claim    %.6f %%", 100 * pricing.probabilityOfAnyClaim());
    page.line("  Chance of any payment  %.6f %%", 100 * pricing.probabilityOfAnyPayment());
    page.line(
        "  Expected annual loss   %s  (90 %% band %s to %s)",
        Page.money(pricing.expectedLoss()),
        Page.money(pricing.expectedLossLow()),
        Page.money(pricing.expectedLossHigh()));
    page.line("  Standard deviation     %s", Page.usd(pricing.moments().standardDeviation()));
    page.line("  Skewness               %.4f", pricing.moments().skewness());
  }

  private void tail(Page page) {
    page.line("");
    page.line("  %-10s %24s %24s", "Bad years", "value at risk", "tail value at risk");
    page.line(
        "    %-8s %24s %24s",
        "99 %",
        Page.money(result.tail().valueAtRisk99()),
        Page.money(result.tail().tailValueAtRisk99()));
    page.line(
        "    %-8s %24s %24s",
        "99.5 %",
        Page.money(result.tail().valueAtRisk995()),
        Page.money(result.tail().tailValueAtRisk995()));
  }

  private void curve(Page page) {
    page.line("");
    page.line("  %-14s %24s %24s", "Once in years", "largest claim (OEP)", "sum of claims (AEP)");
    for (CurvePoint point : result.curve()) {
      page.line(
          "    %-12s %24s %24s",
          String.format(Locale.ROOT, "%,.10g", point.returnPeriodYears()).replaceAll("\\.?0+$", ""),
          Page.money(point.occurrence()),
          Page.money(point.aggregate()));
    }
  }

  private static void premium(Page page, LossPricing pricing) {
    page.line("").line("  Indicated premium      %s", AssessReport.premium(pricing));
    if (pricing.premium() instanceof IndicatedPremium premium) {
      for (PremiumLine line : premium.lines()) {
        page.line("    %-18s %6.2f   %20s", line.name(), line.rate(), Page.money(line.amount()));
      }
    }
    page.line("  %s", Page.rate(pricing.fx()));
  }

  /** "limit xs retention". */
  static String layer(Layer layer) {
    Double limit = layer.limit();
    return (limit == null ? "no limit" : Page.usd(limit)) + " xs " + Page.usd(layer.retention());
  }
}
