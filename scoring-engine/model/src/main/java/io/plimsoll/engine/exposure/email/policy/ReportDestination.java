package io.plimsoll.engine.exposure.email.policy;

import io.plimsoll.engine.basics.Text;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A host that a DMARC record has reports sent to.
 *
 * @param host the domain of the address, lower case
 */
public record ReportDestination(String host) {

  /** Every one that a record names, aggregate and failure reports alike. */
  public static List<ReportDestination> of(DmarcRecord dmarc) {
    return Stream.concat(dmarc.aggregateReports().stream(), dmarc.failureReports().stream())
        .map(address -> address.substring(address.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT))
        .distinct()
        .map(ReportDestination::new)
        .toList();
  }

  /** Whether the host belongs to an organization, so that nobody has to agree. */
  public boolean isWithin(String organization, DmarcDiscovery tree) {
    return host.equals(organization)
        || host.endsWith("." + organization)
        || tree.organization(host).equals(organization);
  }

  /** The name at which the host says that it wants reports about a domain (RFC 9990 section 4). */
  public String consentName(String domain) {
    return Text.of("%s._report._dmarc.%s", domain, host);
  }
}
