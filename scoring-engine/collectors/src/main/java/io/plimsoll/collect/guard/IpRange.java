package io.plimsoll.collect.guard;

/**
 * A block of addresses in CIDR form.
 *
 * @param network the first address of the block
 * @param prefix the number of leading bits that are fixed, 0–32 or 0–128
 */
public record IpRange(IpAddress network, int prefix) {
  public IpRange {
    int bits = network.v6() ? 128 : 32;
    if (prefix < 0 || prefix > bits) {
      throw new IllegalArgumentException("prefix: 0 to " + bits + " wanted, got " + prefix);
    }
    if (!masked(network, prefix).equals(network)) {
      throw new IllegalArgumentException("network: host bits set in " + network + "/" + prefix);
    }
  }

  /**
   * The block behind a text such as {@code 10.0.0.0/8}; a bare address is a block of one.
   *
   * @throws IllegalArgumentException when the text is not a block or has host bits set
   */
  public static IpRange parse(String cidr) {
    int slash = cidr.indexOf('/');
    String literal = slash < 0 ? cidr : cidr.substring(0, slash);
    IpAddress network =
        IpAddress.parse(literal)
            .orElseThrow(() -> new IllegalArgumentException("network: not a CIDR block: " + cidr));
    return new IpRange(network, slash < 0 ? bits(network) : prefix(cidr, slash));
  }

  private static int bits(IpAddress network) {
    return network.v6() ? 128 : 32;
  }

  private static int prefix(String cidr, int slash) {
    String digits = cidr.substring(slash + 1);
    if (!digits.matches("[0-9]{1,3}")) {
      throw new IllegalArgumentException("prefix: not a CIDR block: " + cidr);
    }
    return Integer.parseInt(digits);
  }

  /** Whether the address is of the same family and lies in the block. */
  public boolean contains(IpAddress address) {
    return address.v6() == network.v6() && masked(address, prefix).equals(network);
  }

  private static IpAddress masked(IpAddress address, int prefix) {
    return address.v6()
        ? IpAddress.v6(
            address.high() & mask(Math.min(prefix, 64)),
            address.low() & mask(Math.max(prefix - 64, 0)))
        : IpAddress.v4(address.low() & (mask(32 + prefix) & 0xFFFF_FFFFL));
  }

  // A shift by 64 is a shift by 0 in Java.
  private static long mask(int bits) {
    return bits == 0 ? 0 : -1L << 64 - bits;
  }

  @Override
  public String toString() {
    return network + "/" + prefix;
  }
}
