package io.plimsoll.engine.score;

import io.plimsoll.engine.evidence.Applicant;
import io.plimsoll.engine.evidence.Industry;
import io.plimsoll.engine.evidence.Revenue;
import org.jspecify.annotations.Nullable;

/**
 * Sector and size of the firm.
 *
 * @param sector null while it is not known
 * @param knowsSize whether the revenue is known
 * @param revenueUsd annual revenue in US dollars; the reference firm's while it is not known
 * @param relativeRevenue revenue over the reference firm's
 * @param sectorLogRate what the sector adds to ln λ; nothing while it is not known
 */
record Firm(
    @Nullable Sector sector,
    boolean knowsSize,
    double revenueUsd,
    double relativeRevenue,
    double sectorLogRate) {

  static Firm of(Parameters parameters, Applicant applicant) {
    Revenue revenue = applicant.revenue();
    Sector sector = sectorOf(parameters, applicant.industry());
    double usd =
        revenue == null
            ? parameters.referenceRevenueUsd()
            : Math.max(revenue.usd(), parameters.smallestRevenueUsd().value());
    return new Firm(
        sector,
        revenue != null,
        usd,
        usd / parameters.referenceRevenueUsd(),
        sector == null ? 0 : parameters.sectors().logRelativity(sector));
  }

  private static @Nullable Sector sectorOf(Parameters parameters, @Nullable Industry industry) {
    return industry == null ? null : parameters.sectors().sectorOf(industry).orElse(null);
  }

  boolean knowsSector() {
    return sector != null;
  }
}
