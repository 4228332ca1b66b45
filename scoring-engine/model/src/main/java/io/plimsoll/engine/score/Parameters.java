package io.plimsoll.engine.score;

import io.plimsoll.engine.basics.Require;
import io.plimsoll.engine.breach.HistoryBasis;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything a score needs besides the factors.
 *
 * @param referenceRevenueUsd annual revenue of the reference firm in US dollars, &gt; 0
 * @param smallestRevenueUsd a smaller revenue is taken as this one, in US dollars, &gt; 0
 * @param perils the reference firm's perils
 * @param frequencyElasticity elasticity of the claim rate to revenue, 0 to 1
 * @param severityElasticity elasticity of the mean claim to revenue, 0 to 1
 * @param sectors claim rates by sector
 * @param territory relativity of the territory's claim rate, &gt; 0
 * @param scale how a claim rate becomes a score
 * @param caps bounds on groups of factors
 * @param uncertainty widths of the interval
 * @param trust how far answers are believed
 * @param vettingValidDays days after which a vendor's vetting no longer counts, &gt; 0
 * @param coverage shares of weighed evidence known that make confidence high and medium
 * @param history how past incidents are weighed
 * @param contradictions what answers are held against; none when null
 */
public record Parameters(
    double referenceRevenueUsd,
    Sourced smallestRevenueUsd,
    List<PerilBasis> perils,
    Sourced frequencyElasticity,
    Sourced severityElasticity,
    SectorTable sectors,
    Sourced territory,
    Scale scale,
    Caps caps,
    Uncertainty uncertainty,
    Trust trust,
    Sourced vettingValidDays,
    CoverageLevels coverage,
    HistoryBasis history,
    @Nullable List<ContradictionRule> contradictions) {

  /**
   * Shares of evidence known.
   *
   * @param high at and above this confidence is high, 0 to 1
   * @param medium at and above this confidence is medium, 0 to high
   */
  public record CoverageLevels(double high, double medium) {
    public CoverageLevels {
      Require.between("high", high, 0, 1);
      Require.between("medium", medium, 0, high);
    }
  }

  public Parameters {
    Require.positive("referenceRevenueUsd", referenceRevenueUsd);
    Require.between("smallestRevenueUsd", smallestRevenueUsd.value(), 1, referenceRevenueUsd);
    perils = List.copyOf(Require.notEmpty("perils", perils));
    Require.unique("perils", perils, PerilBasis::peril);
    Require.between("frequencyElasticity", frequencyElasticity.value(), 0, 1);
    Require.between("severityElasticity", severityElasticity.value(), 0, 1);
    Require.positive("territory", territory.value());
    Require.positive("vettingValidDays", vettingValidDays.value());
    contradictions = contradictions == null ? List.of() : List.copyOf(contradictions);
    Require.unique("contradictions", contradictions, ContradictionRule::id);
  }

  /** The rules; never null. */
  @Override
  public List<ContradictionRule> contradictions() {
    return contradictions == null ? List.of() : contradictions;
  }
}
