package io.plimsoll.collect.guard;

import io.plimsoll.engine.basics.DomainName;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who asked never to be probed; it outweighs every consent.
 *
 * @param domains domains with everything below them
 * @param networks address blocks
 */
public record OptOut(Set<DomainName> domains, List<IpRange> networks) {
  public static final OptOut NONE = new OptOut(Set.of(), List.of());

  public OptOut {
    domains = Set.copyOf(domains);
    networks = List.copyOf(networks);
  }

  Optional<String> refusal(DomainName name) {
    return domains.stream()
        .filter(name::isWithin)
        .findFirst()
        .map(domain -> "opted out: " + domain);
  }

  Optional<String> refusal(IpAddress address) {
    return networks.stream()
        .filter(network -> network.contains(address))
        .findFirst()
        .map(network -> "opted out: " + network);
  }
}
