package io.plimsoll.collect;

import io.plimsoll.collect.guard.Consent;
import io.plimsoll.engine.basics.DomainName;
import io.plimsoll.engine.basics.InvalidValueException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What to look at.
 *
 * @param consent the leave to look; it must cover every domain
 * @param domains the company's domains, at least one
 * @param groups what to look for, at least one group
 */
public record ScanRequest(Consent consent, List<DomainName> domains, Set<Group> groups) {
  public ScanRequest {
    domains = List.copyOf(domains);
    groups = Set.copyOf(groups);
    if (domains.isEmpty()) {
      throw new InvalidValueException("domains", "must not be empty");
    }
    if (groups.isEmpty()) {
      throw new InvalidValueException("groups", "must not be empty");
    }
    for (DomainName domain : domains) {
      if (!consent.covers(domain)) {
        throw new InvalidValueException("domains", "must be within the consent, unlike " + domain);
      }
    }
  }

  /** All groups. */
  public static ScanRequest all(Consent consent, List<DomainName> domains) {
    return new ScanRequest(consent, domains, EnumSet.allOf(Group.class));
  }
}
