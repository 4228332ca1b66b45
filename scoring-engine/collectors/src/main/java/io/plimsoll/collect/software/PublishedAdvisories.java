package io.plimsoll.collect.software;

import io.plimsoll.collect.feed.Edition;
import io.plimsoll.engine.exposure.fact.SoftwareSeen.Knowledge;
import io.plimsoll.engine.exposure.fact.SoftwareSeen.KnownVulnerability;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The lists at hand, put together. Any may be missing; what only it could tell is then left open.
 *
 * @param exploited which vulnerabilities are exploited
 * @param probabilities how likely each is used
 * @param affected which versions each is in
 * @param lifetimes how long each release line is mended
 */
public record PublishedAdvisories(
    Optional<ExploitedVulnerabilities> exploited,
    Optional<ExploitProbabilities> probabilities,
    Optional<AffectedVersions> affected,
    Optional<EndOfLifeDates> lifetimes)
    implements Advisories {

  /** A score tells of the 30 days after its own. */
  private static final int EPSS_DAYS = 30;

  /** Puts editions together as they stand on a day. */
  public static PublishedAdvisories of(
      LocalDate today,
      Optional<Edition<ExploitedVulnerabilities>> exploited,
      Optional<Edition<ExploitProbabilities>> probabilities,
      Optional<Edition<AffectedVersions>> affected,
      Optional<Edition<EndOfLifeDates>> lifetimes) {
    return new PublishedAdvisories(
        exploited.map(Edition::content),
        probabilities.filter(scores -> stillTells(scores, today)).map(Edition::content),
        affected.map(Edition::content),
        lifetimes.map(Edition::content));
  }

  private static boolean stillTells(Edition<ExploitProbabilities> scores, LocalDate today) {
    LocalDate scored = scores.date();
    return scored == null || !scored.plusDays(EPSS_DAYS).isBefore(today);
  }

  @Override
  public Knowledge of(String vendor, String product, @Nullable String version) {
    Optional<String> shown = Optional.ofNullable(version);
    return new Knowledge(
        shown.flatMap(release -> known(vendor, product, release)).orElse(null),
        exploited.map(catalogue -> catalogue.listed(vendor, product)).orElse(null),
        exploited.map(ExploitedVulnerabilities::released).orElse(null),
        shown
            .flatMap(release -> lifetimes.flatMap(all -> all.of(vendor, product, release)))
            .orElse(null));
  }

  private Optional<List<KnownVulnerability>> known(String vendor, String product, String version) {
    return affected
        .flatMap(ranges -> ranges.of(vendor, product, version))
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
