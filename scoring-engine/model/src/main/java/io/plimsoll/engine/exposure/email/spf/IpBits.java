package io.plimsoll.engine.exposure.email.spf;

import io.plimsoll.engine.basics.Text;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An IPv4 or IPv6 address as its bytes. IPv4-mapped IPv6 is IPv4 (RFC 7208 section 5). */
public final class IpBits {

  private static final Pattern QUAD =
      Pattern.compile(
          "(0|[1-9]\\d{0,2})\\.(0|[1-9]\\d{0,2})\\.(0|[1-9]\\d{0,2})\\.(0|[1-9]\\d{0,2})");
  private static final Pattern GROUP = Pattern.compile("[0-9a-fA-F]{1,4}");
  private static final int IPV4_BYTES = 4;
  private static final int IPV6_BYTES = 16;
  private static final int MAPPED_BYTES = 12;

  private final byte[] bytes;

  private IpBits(byte[] bytes) {
    this.bytes = bytes;
  }

  /** Reads either family; a mapped address comes out as IPv4. Empty when it is neither. */
  public static Optional<IpBits> parse(String text) {
    return parseV4(text).or(() -> parseV6(text).map(IpBits::unmapped));
  }

  /** Reads four decimal octets without leading zeros. */
  static Optional<IpBits> parseV4(String text) {
    Matcher quad = QUAD.matcher(text);
    if (!quad.matches()) {
      return Optional.empty();
    }
    byte[] bytes = new byte[IPV4_BYTES];
    for (int i = 0; i < IPV4_BYTES; i++) {
      int octet = Integer.parseInt(quad.group(i + 1));
      if (octet > 255) {
        return Optional.empty();
      }
      bytes[i] = (byte) octet;
    }
    return Optional.of(new IpBits(bytes));
  }

  /** Reads the text forms of RFC 4291 section 2.2; a mapped address stays IPv6. */
  static Optional<IpBits> parseV6(String text) {
    int gap = text.indexOf("::");
    if (gap >= 0 && text.indexOf("::", gap + 1) >= 0) {
      return Optional.empty();
    }
    if (gap < 0) {
      return groups(text).filter(all -> all.length == IPV6_BYTES).map(IpBits::new);
    }
    Optional<byte[]> head = groups(text.substring(0, gap));
    Optional<byte[]> tail = groups(text.substring(gap + 2));
    return head.flatMap(front -> tail.flatMap(back -> spread(front, back)));
  }

  private static Optional<IpBits> spread(byte[] head, byte[] tail) {
    if (head.length + tail.length > IPV6_BYTES - 2) {
      return Optional.empty();
    }
    byte[] bytes = Arrays.copyOf(head, IPV6_BYTES);
    System.arraycopy(tail, 0, bytes, IPV6_BYTES - tail.length, tail.length);
    return Optional.of(new IpBits(bytes));
  }

  private static Optional<byte[]> groups(String text) {
    if (text.isEmpty()) {
      return Optional.of(new byte[0]);
    }
    byte[] bytes = new byte[0];
    String[] parts = text.split(":", -1);
    for (int i = 0; i < parts.length; i++) {
      byte[] part =
          i == parts.length - 1 && parts[i].contains(".") ? quad(parts[i]) : group(parts[i]);
      if (part.length == 0 || bytes.length > IPV6_BYTES) {
        return Optional.empty();
      }
      bytes = Arrays.copyOf(bytes, bytes.length + part.length);
      System.arraycopy(part, 0, bytes, bytes.length - part.length, part.length);
    }
    return Optional.of(bytes);
  }

  private static byte[] quad(String text) {
    return parseV4(text).map(quad -> quad.bytes).orElse(new byte[0]);
  }

  private static byte[] group(String text) {
    if (!GROUP.matcher(text).matches()) {
      return new byte[0];
    }
    int value = Integer.parseInt(text, 16);
    return new byte[] {(byte) (value >> 8), (byte) value};
  }

  IpBits unmapped() {
    return isMapped() ? new IpBits(Arrays.copyOfRange(bytes, MAPPED_BYTES, IPV6_BYTES)) : this;
  }

  boolean isMapped() {
    if (isV4()) {
      return false;
    }
    for (int i = 0; i < MAPPED_BYTES - 2; i++) {
      if (bytes[i] != 0) {
        return false;
      }
    }
    return bytes[MAPPED_BYTES - 2] == -1 && bytes[MAPPED_BYTES - 1] == -1;
  }

  boolean isV4() {
    return bytes.length == IPV4_BYTES;
  }

  /** Whether both are of one family and agree in their first bits. */
  boolean matches(IpBits network, int prefix) {
    if (bytes.length != network.bytes.length) {
      return false;
    }
    for (int bit = 0; bit < prefix; bit++) {
      int mask = 0x80 >> (bit % Byte.SIZE);
      if (((bytes[bit / Byte.SIZE] ^ network.bytes[bit / Byte.SIZE]) & mask) != 0) {
        return false;
      }
    }
    return true;
  }

  /** The {@code i} macro: dotted octets, or dotted nibbles of IPv6 (RFC 7208 section 7.3). */
  String dotted() {
    return isV4() ? quadText() : String.join(".", HexFormat.of().formatHex(bytes).split(""));
  }

  /** The {@code c} macro: the form people read, IPv6 as RFC 5952 has it. */
  String readable() {
    return isV4() ? quadText() : Ipv6Text.of(bytes);
  }

  /** The name to ask for PTR records. */
  String reverseName() {
    String[] parts = dotted().split("\\.");
    StringBuilder name = new StringBuilder();
    for (int i = parts.length - 1; i >= 0; i--) {
      name.append(parts[i]).append('.');
    }
    return name.append(isV4() ? "in-addr.arpa" : "ip6.arpa").toString();
  }

  private String quadText() {
    return Text.of(
        "%d.%d.%d.%d", bytes[0] & 0xff, bytes[1] & 0xff, bytes[2] & 0xff, bytes[3] & 0xff);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof IpBits that && Arrays.equals(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return readable();
  }
}
