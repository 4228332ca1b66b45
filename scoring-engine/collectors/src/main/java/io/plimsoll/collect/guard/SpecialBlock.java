package io.plimsoll.collect.guard;

/**
 * One line of the IANA special-purpose address registries.
 *
 * @param range the block
 * @param purpose what it is reserved for
 * @param source the document that reserves it
 */
public record SpecialBlock(IpRange range, String purpose, String source) {
  static SpecialBlock of(String cidr, String purpose, String source) {
    return new SpecialBlock(IpRange.parse(cidr), purpose, source);
  }
}
