package io.plimsoll.collect.tls;

import java.io.ByteArrayOutputStream;

/** Writes the vectors of the TLS presentation language (RFC 8446 section 3.4). */
final class Wire {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  Wire u8(int value) {
    bytes.write(value);
    return this;
  }

  Wire u16(int value) {
    return u8(value >> 8).u8(value);
  }

  Wire raw(byte[] value) {
    bytes.writeBytes(value);
    return this;
  }

  /** A vector with a length of one byte. */
  Wire vector8(byte[] value) {
    return u8(value.length).raw(value);
  }

  /** A vector with a length of two bytes. */
  Wire vector16(byte[] value) {
    return u16(value.length).raw(value);
  }

  /** A vector with a length of three bytes. */
  Wire vector24(byte[] value) {
    return u8(value.length >> 16).u16(value.length).raw(value);
  }

  byte[] toBytes() {
    return bytes.toByteArray();
  }
}
