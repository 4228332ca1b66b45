package io.plimsoll.collect.guard;

import java.util.List;
import java.util.Optional;

/**
 * The addresses that are not somebody's public server: the IANA IPv4 and IPv6 Special-Purpose
 * Address Registries, the multicast registries, and the IPv6 forms that carry an IPv4 address
 * inside. An own table, because the flags of {@link java.net.InetAddress} miss half of it.
 *
 * <p>Blocks that IANA marks globally reachable but that serve a protocol and never a company's
 * server (AS112, PCP and TURN anycast, AMT) are in the table too.
 */
public final class SpecialAddresses {
  private static final IpRange GLOBAL_UNICAST = IpRange.parse("2000::/3");
  private static final IpRange NAT64 = IpRange.parse("64:ff9b::/96");

  private static final List<SpecialBlock> BLOCKS =
      List.of(
          SpecialBlock.of("0.0.0.0/8", "this network", "RFC 791"),
          SpecialBlock.of("10.0.0.0/8", "private use", "RFC 1918"),
          SpecialBlock.of("100.64.0.0/10", "shared address space", "RFC 6598"),
          SpecialBlock.of("127.0.0.0/8", "loopback", "RFC 1122"),
          SpecialBlock.of("169.254.0.0/16", "link local and cloud metadata", "RFC 3927"),
          SpecialBlock.of("172.16.0.0/12", "private use", "RFC 1918"),
          SpecialBlock.of("192.0.0.0/24", "IETF protocol assignments", "RFC 6890"),
          SpecialBlock.of("192.0.2.0/24", "documentation", "RFC 5737"),
          SpecialBlock.of("192.31.196.0/24", "AS112", "RFC 7535"),
          SpecialBlock.of("192.52.193.0/24", "AMT", "RFC 7450"),
          SpecialBlock.of("192.88.99.0/24", "6to4 relay anycast", "RFC 7526"),
          SpecialBlock.of("192.168.0.0/16", "private use", "RFC 1918"),
          SpecialBlock.of("192.175.48.0/24", "AS112", "RFC 7534"),
          SpecialBlock.of("198.18.0.0/15", "benchmarking", "RFC 2544"),
          SpecialBlock.of("198.51.100.0/24", "documentation", "RFC 5737"),
          SpecialBlock.of("203.0.113.0/24", "documentation", "RFC 5737"),
          SpecialBlock.of("224.0.0.0/4", "multicast", "RFC 5771"),
          SpecialBlock.of("240.0.0.0/4", "reserved and broadcast", "RFC 1112"),
          SpecialBlock.of("::/128", "unspecified", "RFC 4291"),
          SpecialBlock.of("::1/128", "loopback", "RFC 4291"),
          SpecialBlock.of("::/96", "IPv4-compatible", "RFC 4291"),
          SpecialBlock.of("::ffff:0:0/96", "IPv4-mapped", "RFC 4291"),
          SpecialBlock.of("::ffff:0:0:0/96", "IPv4-translated", "RFC 2765"),
          SpecialBlock.of("64:ff9b:1::/48", "local-use NAT64", "RFC 8215"),
          SpecialBlock.of("100::/64", "discard only", "RFC 6666"),
          SpecialBlock.of("100:0:0:1::/64", "dummy prefix", "RFC 9780"),
          SpecialBlock.of("2001::/32", "Teredo", "RFC 4380"),
          SpecialBlock.of("2001::/23", "IETF protocol assignments", "RFC 2928"),
          SpecialBlock.of("2001:db8::/32", "documentation", "RFC 3849"),
          SpecialBlock.of("2002::/16", "6to4", "RFC 3056"),
          SpecialBlock.of("2620:4f:8000::/48", "AS112", "RFC 7534"),
          SpecialBlock.of("3fff::/20", "documentation", "RFC 9637"),
          SpecialBlock.of("5f00::/16", "segment routing identifiers", "RFC 9602"),
          SpecialBlock.of("fc00::/7", "unique local", "RFC 4193"),
          SpecialBlock.of("fe80::/10", "link local", "RFC 4291"),
          SpecialBlock.of("fec0::/10", "site local", "RFC 3879"),
          SpecialBlock.of("ff00::/8", "multicast", "RFC 4291"));

  private static final SpecialBlock UNASSIGNED =
      new SpecialBlock(IpRange.parse("::/0"), "not global unicast", "RFC 4291");

  private SpecialAddresses() {}

  /** All blocks of the table. */
  public static List<SpecialBlock> blocks() {
    return BLOCKS;
  }

  /** The block that makes this address special; empty for an ordinary public address. */
  public static Optional<SpecialBlock> find(IpAddress address) {
    if (NAT64.contains(address)) {
      return find(IpAddress.v4(address.low() & 0xFFFF_FFFFL));
    }
    return BLOCKS.stream()
        .filter(block -> block.range().contains(address))
        .findFirst()
        .or(() -> unassigned(address));
  }

  private static Optional<SpecialBlock> unassigned(IpAddress address) {
    return address.v6() && !GLOBAL_UNICAST.contains(address)
        ? Optional.of(UNASSIGNED)
        : Optional.empty();
  }
}
