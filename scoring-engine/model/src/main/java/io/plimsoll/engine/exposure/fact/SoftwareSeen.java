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
 * @param backports whether a distribution packages it, so that the version says little about
 *     patches
 * @param vulnerabilities known vulnerabilities of this version, in any order
 */
public record SoftwareSeen(
    String source,
    String vendor,
    String product,
    @Nullable String version,
    boolean backports,
    List<KnownVulnerability> vulnerabilities)
    implements Fact {

  public SoftwareSeen {
    vulnerabilities = List.copyOf(vulnerabilities);
  }

  /**
   * One published vulnerability.
   *
   * @param cve its identifier
   * @param cvss base score 0 to 10
   * @param epss probability of exploitation within 30 days, 0 to 1
   * @param kevDueDate the day by which the catalogue of exploited vulnerabilities wants it closed;
   *     null when it is not listed
   */
  public record KnownVulnerability(
      String cve, double cvss, double epss, @Nullable LocalDate kevDueDate) {

    public KnownVulnerability {
      Require.between("cvss", cvss, 0, 10);
      Require.between("epss", epss, 0, 1);
    }
  }
}
