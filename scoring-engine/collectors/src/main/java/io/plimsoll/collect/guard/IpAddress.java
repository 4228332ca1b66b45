package io.plimsoll.collect.guard;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * An IP address as its bits. {@link InetAddress} silently turns an IPv4-mapped IPv6 address into
 * IPv4, which hides exactly the forms the guard has to see.
 *
 * @param v6 whether this is an IPv6 address
 * @param high the upper 64 bits of an IPv6 address, 0 for IPv4
 * @param low the lower 64 bits of an IPv6 address, or the 32 bits of an IPv4 address
 */
public record IpAddress(boolean v6, long high, long low) {
  private static final long IPV4_MAX = 0xFFFF_FFFFL;

  public IpAddress {
    if (!v6 && (high != 0 || low < 0 || low > IPV4_MAX)) {
      throw new IllegalArgumentException("low: not an IPv4 address: " + low);
    }
  }

  /** The IPv4 address with these 32 bits. */
  public static IpAddress v4(long bits) {
    return new IpAddress(false, 0, bits);
  }

  /** The IPv6 address with these 128 bits. */
  public static IpAddress v6(long high, long low) {
    return new IpAddress(true, high, low);
  }

  /**
   * The address with these 4 or 16 bytes in network order.
   *
   * @throws IllegalArgumentException for any other length
   */
  public static IpAddress of(byte[] bytes) {
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    return switch (bytes.length) {
      case 4 -> v4(Integer.toUnsignedLong(buffer.getInt()));
      case 16 -> v6(buffer.getLong(), buffer.getLong());
      default -> throw new IllegalArgumentException("bytes: 4 or 16 wanted, got " + bytes.length);
    };
  }

  /**
   * The address behind a literal such as {@code 192.0.2.1} or {@code 2001:db8::1}; never a name.
   */
  public static Optional<IpAddress> parse(String literal) {
    return literal.indexOf(':') >= 0 ? Ipv6Literal.parse(literal) : parseV4(literal);
  }

  private static Optional<IpAddress> parseV4(String literal) {
    String[] parts = literal.split("\\.", -1);
    if (parts.length != 4) {
      return Optional.empty();
    }
    long bits = 0;
    for (String part : parts) {
      int octet = octet(part);
      if (octet < 0) {
        return Optional.empty();
      }
      bits = bits << 8 | octet;
    }
    return Optional.of(v4(bits));
  }

  // Leading zeros are octal to some parsers and decimal to others, so no form with them is an
  // address.
  private static int octet(String part) {
    boolean wellFormed =
        !part.isEmpty()
            && part.length() <= 3
            && part.chars().allMatch(c -> c >= '0' && c <= '9')
            && (part.length() == 1 || part.charAt(0) != '0');
    int value = wellFormed ? Integer.parseInt(part) : -1;
    return value <= 255 ? value : -1;
  }

  /** The 4 or 16 bytes in network order. */
  public byte[] bytes() {
    return v6
        ? ByteBuffer.allocate(16).putLong(high).putLong(low).array()
        : ByteBuffer.allocate(4).putInt((int) low).array();
  }

  /** The address for a socket, without a name, so that nothing is ever looked up. */
  public InetAddress toInetAddress() {
    try {
      return InetAddress.getByAddress(bytes());
    } catch (UnknownHostException e) {
      throw new IllegalStateException("an address of 4 or 16 bytes is always accepted", e);
    }
  }

  @Override
  public String toString() {
    return v6 ? Ipv6Literal.format(high, low) : formatV4();
  }

  private String formatV4() {
    return (low >> 24) + "." + (low >> 16 & 255) + "." + (low >> 8 & 255) + "." + (low & 255);
  }
}
