package io.plimsoll.engine.exposure.fact;

import io.plimsoll.engine.basics.Require;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A product and version recognised in a banner, with what feeds knew of it when it was seen.
 *
 * @param source the words it was recognised in
 * @param vendor as in the CPE dictionary, lower case
 * @param product as in the CPE dictionary, lower case
 * @param version as shown; null when the banner hides it
 * @param cpe the CPE 2.3 formatted string; null when the fingerprint gives no name
 * @param packaging who mends it
 * @param knowledge what feeds knew
 */
public record SoftwareSeen(
    String source,
    String vendor,
    String product,
    @Nullable String version,
    @Nullable String cpe,
    Packaging packaging,
    Knowledge knowledge)
    implements Fact {

  /** Who mends an installed copy, and so what its version says about patches. */
  public enum Packaging {
    /** The maker only: a version is what it says. */
    MAKER,
    /** A distribution is named, which closes holes without a new version. */
    DISTRIBUTION,
    /** No distribution is named, though one may stand behind it. */
    UNTOLD
  }

  /**
   * What feeds knew.
   *
   * @param vulnerabilities those of this very version, in any order; null when no source at hand
   *     tells which versions are affected, or the banner hides the version
   * @param listed how many vulnerabilities of the product, whatever the version, the catalogue of
   *     exploited ones lists; null when the catalogue was not at hand
   * @param cataloguedOn the day of that catalogue; null when it was not at hand or told none
   * @param line the release line and how long it is mended; null when no list at hand tells of it,
   *     or the banner hides the version
   */
  public record Knowledge(
      @Nullable List<KnownVulnerability> vulnerabilities,
      @Nullable Integer listed,
      @Nullable LocalDate cataloguedOn,
      @Nullable ReleaseLine line) {

    /** No feed was at hand. */
    public static final Knowledge NONE = new Knowledge(null, null, null, null);

    public Knowledge {
      vulnerabilities = vulnerabilities == null ? null : List.copyOf(vulnerabilities);
      Require.notNegative("listed", listed == null ? 0 : listed);
    }
  }

  /**
   * A release line of a product, as {@code 7.4}.
   *
   * @param name the leading numbers of its versions
   * @param ended whether its maker no longer mended it when the list was published
   * @param endOfLife the last day of security fixes; null when none was told
   */
  public record ReleaseLine(String name, boolean ended, @Nullable LocalDate endOfLife) {
    public ReleaseLine {
      Require.text("name", name);
    }

    /** Whether its maker no longer mends it. */
    public boolean isOver(LocalDate today) {
      return endOfLife == null ? ended : endOfLife.isBefore(today);
    }
  }

  /**
   * One published vulnerability.
   *
   * @param cve its identifier
   * @param cvss base score 0 to 10; null when it has none
   * @param epss probability of exploitation within 30 days, 0 to 1; null when nobody tells it
   * @param kevDueDate the day by which the catalogue of exploited vulnerabilities wants it closed;
   *     null when it is not listed
   */
  public record KnownVulnerability(
      String cve, @Nullable Double cvss, @Nullable Double epss, @Nullable LocalDate kevDueDate) {

    public KnownVulnerability {
      Require.between("cvss", cvss == null ? 0 : cvss, 0, 10);
      Require.between("epss", epss == null ? 0 : epss, 0, 1);
    }
  }
}
