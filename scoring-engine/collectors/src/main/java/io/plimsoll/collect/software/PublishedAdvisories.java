package io.plimsoll.collect.software;

import io.plimsoll.engine.exposure.fact.SoftwareSeen.Knowledge;
import io.plimsoll.engine.exposure.fact.SoftwareSeen.KnownVulnerability;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The lists at hand, put together. Any may be missing; what only it could tell is then left open.
 *
 * @param exploited which vulnerabilities are exploited
 * @param probabilities how likely each is used
 * @param affected which versions each is in
 */
public record PublishedAdvisories(
    Optional<ExploitedVulnerabilities> exploited,
    Optional<ExploitProbabilities> probabilities,
    Optional<AffectedVersions> affected)
    implements Advisories {

  @Override
  public Knowledge of(String vendor, String product, @Nullable String version) {
    return new Knowledge(
        affected.flatMap(ranges -> known(ranges, vendor, product, version)).orElse(null),
        exploited.map(catalogue -> catalogue.listed(vendor, product)).orElse(null));
  }

  private Optional<List<KnownVulnerability>> known(
      AffectedVersions ranges, String vendor, String product, @Nullable String version) {
    return Optional.ofNullable(version)
        .flatMap(shown -> ranges.of(vendor, product, shown))
        .map(holding -> holding.stream().map(this::known).toList());
  }

  private KnownVulnerability known(AffectedVersions.Range range) {
    return new KnownVulnerability(
        range.cve(),
        range.cvss(),
        probabilities.flatMap(all -> all.of(range.cve())).orElse(null),
        exploited.flatMap(catalogue -> catalogue.due(range.cve())).orElse(null));
  }
}
