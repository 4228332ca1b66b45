package io.plimsoll.collect;

import io.plimsoll.collect.guard.Consent;
import io.plimsoll.engine.basics.DomainName;
import io.plimsoll.engine.basics.InvalidValueException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What to look at.
 *
 * @param consent the leave to look; it must cover every domain
 * @param domains the company's domains, at least one
 * @param groups what to look for, at least one group
 * @param finished turns that an earlier attempt at the same scan has finished; they are left out
 * @param anew whether what others saw lately of a provider's host does not count where the host may
 *     be asked again
 */
public record ScanRequest(
    Consent consent,
    List<DomainName> domains,
    Set<Group> groups,
    Set<Turn> finished,
    boolean anew) {
  public ScanRequest {
    domains = List.copyOf(domains);
    groups = Set.copyOf(groups);
    finished = Set.copyOf(finished);
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

  public ScanRequest(Consent consent, List<DomainName> domains, Set<Group> groups) {
    this(consent, domains, groups, Set.of(), false);
  }

  /** Every group that runs unless somebody names others. */
  public static ScanRequest all(Consent consent, List<DomainName> domains) {
    return new ScanRequest(consent, domains, Group.standard());
  }

  /** The groups that are still to look at a domain. */
  Set<Group> left(DomainName domain) {
    return groups.stream()
        .filter(group -> !finished.contains(new Turn(domain, group)))
        .collect(Collectors.toSet());
  }
}
