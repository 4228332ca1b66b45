package io.plimsoll.collect.email;

import io.plimsoll.collect.probe.Lookup.Key;
import io.plimsoll.collect.probe.Names;
import io.plimsoll.collect.probe.Visit;
import io.plimsoll.engine.exposure.email.policy.DmarcDiscovery;
import io.plimsoll.engine.exposure.email.policy.DmarcDiscovery.Found;
import io.plimsoll.engine.exposure.email.policy.ReportDestination;
import java.util.ArrayList;
import java.util.List;

/**
 * What tells whether outside hosts have agreed to a domain's DMARC reports (RFC 9990 section 4).
 */
final class ReportConsents {
  private static final int MOST_HOSTS = 5;

  private ReportConsents() {}

  /** The names to look up: each host's consent, and the tree that tells its organization. */
  static List<Key> keys(String domain, Visit visit) {
    List<Key> keys = new ArrayList<>();
    if (new DmarcDiscovery(visit.lookup().lookups()).find(domain) instanceof Found.Policy policy) {
      ReportDestination.of(policy.record()).stream()
          .filter(one -> Names.host(one.host()).isPresent())
          .filter(one -> !one.host().equals(policy.at()))
          .limit(MOST_HOSTS)
          .forEach(one -> add(one, policy.at(), keys));
    }
    return keys;
  }

  private static void add(ReportDestination destination, String domain, List<Key> keys) {
    keys.add(new Key(destination.consentName(domain), "TXT"));
    Names.upwards(destination.host()).forEach(name -> keys.add(new Key("_dmarc." + name, "TXT")));
  }
}
