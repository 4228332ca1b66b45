package io.plimsoll.collect.guard;

import java.util.List;
import java.util.Optional;

/**
 * Which addresses may be connected to: every ordinary public one, and beyond those only what the
 * operator names for a test bed. An IPv4 block never admits an IPv6 address that embeds it.
 *
 * @param allowNetworks special-purpose blocks that are admitted all the same; empty in production
 */
public record AddressPolicy(List<IpRange> allowNetworks) {
  public AddressPolicy {
    allowNetworks = List.copyOf(allowNetworks);
  }

  /** Why the address may not be connected to; empty when it may. */
  public Optional<String> refusal(IpAddress address) {
    return allowed(address)
        ? Optional.empty()
        : SpecialAddresses.find(address)
            .map(block ->
                "special-purpose address (" + block.purpose() + ", " + block.source() + ")");
  }

  /** Whether the address lies in a block that was allowed by hand, so belongs to a test bed. */
  public boolean allowed(IpAddress address) {
    return allowNetworks.stream().anyMatch(range -> range.contains(address));
  }
}
