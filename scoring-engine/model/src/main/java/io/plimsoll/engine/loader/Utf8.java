package io.plimsoll.engine.loader;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;

/** Bytes of JSON as they are written. */
final class Utf8 {
  /** A control character becomes six bytes. */
  private static final int MOST_BYTES_A_BYTE = 6;

  private static final int QUOTES = 2;
  private byte[] bytes = new byte[8192];
  private int size;

  byte[] all() {
    return Arrays.copyOf(bytes, size);
  }

  void put(char ascii) {
    reserve(1);
    bytes[size++] = (byte) ascii;
  }

  /** Digits, signs and words. */
  void ascii(String text, int end) {
    reserve(end);
    for (int i = 0; i < end; i++) {
      bytes[size++] = (byte) text.charAt(i);
    }
  }

  private void reserve(int more) {
    if (bytes.length - size < more) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + more));
    }
  }

  /** A text in quotes, RFC 8785 §3.2.2.2. */
  void quoted(String text) {
    reserve(text.length() + QUOTES);
    int start = size;
    bytes[size++] = '"';
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 0x80 || isEscaped(c)) {
        size = start;
        quotedWithEscapes(text.getBytes(UTF_8));
        return;
      }
      bytes[size++] = (byte) c;
    }
    bytes[size++] = '"';
  }

  private static boolean isEscaped(int c) {
    return c < ' ' || c == '"' || c == '\\';
  }

  /** Only ASCII is escaped, so bytes of longer characters are left as they are. */
  private void quotedWithEscapes(byte[] text) {
    reserve(MOST_BYTES_A_BYTE * text.length + QUOTES);
    bytes[size++] = '"';
    for (byte b : text) {
      if (b >= 0 && isEscaped(b)) {
        escape((char) b);
      } else {
        bytes[size++] = b;
      }
    }
    bytes[size++] = '"';
  }

  private void escape(char c) {
    bytes[size++] = '\\';
    switch (c) {
      case '"', '\\' -> put(c);
      case '\b' -> put('b');
      case '\f' -> put('f');
      case '\n' -> put('n');
      case '\r' -> put('r');
      case '\t' -> put('t');
      default -> {
        ascii("u00", 3);
        put(Character.forDigit(c >> 4, 16));
        put(Character.forDigit(c & 15, 16));
      }
    }
  }
}
