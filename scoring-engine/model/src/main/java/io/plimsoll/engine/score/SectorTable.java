package io.plimsoll.engine.score;

import io.plimsoll.engine.basics.Require;
import io.plimsoll.engine.evidence.Industry;
import java.util.List;
import java.util.Optional;

/**
 * Claim rates by sector.
 *
 * @param exponent power that turns a relativity of all incidents into one of insured claims, 0 to 1
 * @param exponentBasis where the exponent comes from
 * @param exponentSource why it is what it is
 * @param basis where the relativities come from
 * @param source who published them
 * @param sectors each SSIC division in at most one
 */
public record SectorTable(
    double exponent,
    Basis exponentBasis,
    String exponentSource,
    Basis basis,
    String source,
    List<Sector> sectors) {
  public SectorTable {
    Require.between("exponent", exponent, 0, 1);
    Require.text("exponentSource", exponentSource);
    Require.text("source", source);
    sectors = List.copyOf(Require.notEmpty("sectors", sectors));
    Require.unique("sectors", sectors, Sector::id);
    for (int division = 1; division <= 99; division++) {
      int asked = division;
      long covering = sectors.stream().filter(sector -> sector.covers(asked)).count();
      Require.that(covering <= 1, "sectors", "must not share division " + division);
    }
  }

  /** The sector of an industry; empty when no sector takes in its division. */
  public Optional<Sector> sectorOf(Industry industry) {
    return sectors.stream().filter(sector -> sector.covers(industry.division())).findFirst();
  }

  /** ln of the claim-rate relativity: exponent · ln(published relativity). */
  double logRelativity(Sector sector) {
    return exponent * StrictMath.log(sector.logRateRelativity());
  }
}
