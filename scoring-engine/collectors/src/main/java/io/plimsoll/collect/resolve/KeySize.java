package io.plimsoll.collect.resolve;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Objects;
import org.xbill.DNS.DNSKEYRecord;

/** The size of a DNSKEY's key, by the formats of its algorithms. */
final class KeySize {
  private KeySize() {}

  /** In bits; 0 when the key cannot be read. */
  static int bits(DNSKEYRecord key) {
    // The codec has null for a key without a single byte.
    byte[] bytes = Objects.requireNonNullElse(key.getKey(), new byte[0]);
    return switch (key.getAlgorithm()) {
      case 1, 5, 7, 8, 10 -> modulus(bytes);
      case 13 -> 256;
      case 14 -> 384;
      case 15 -> 256;
      case 16 -> 456;
      default -> 8 * bytes.length;
    };
  }

  /**
   * The exponent's length stands first, in one byte or after a zero in two (RFC 3110 section 2).
   */
  private static int modulus(byte[] key) {
    if (key.length < 3) {
      return 0;
    }
    boolean longForm = key[0] == 0;
    int exponent = longForm ? (key[1] & 255) << 8 | key[2] & 255 : key[0] & 255;
    int start = exponent + (longForm ? 3 : 1);
    return start < key.length
        ? new BigInteger(1, Arrays.copyOfRange(key, start, key.length)).bitLength()
        : 0;
  }
}
