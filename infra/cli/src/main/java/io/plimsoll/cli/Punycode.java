package io.plimsoll.cli;

import java.util.Optional;

/** Reads the part of an international label that follows {@code xn--} (RFC 3492). */
final class Punycode {
  private static final int BASE = 36;
  private static final int T_MIN = 1;
  private static final int T_MAX = 26;
  private static final int SKEW = 38;
  private static final int DAMP = 700;
  private static final int FIRST_CODE = 128;
  private static final int FIRST_BIAS = 72;

  private final String digits;
  private final StringBuilder label;
  private int next;
  private long position;
  private int bias = FIRST_BIAS;

  private Punycode(String text) {
    int delimiter = text.lastIndexOf('-');
    label = new StringBuilder(text.substring(0, Math.max(0, delimiter)));
    digits = text.substring(delimiter + 1);
  }

  /** The label as people read it; empty when the text encodes none. */
  static Optional<String> decode(String text) {
    Punycode reader = new Punycode(text);
    return reader.digits.isEmpty() || !reader.readAll()
        ? Optional.empty()
        : Optional.of(reader.label.toString());
  }

  private boolean readAll() {
    long code = FIRST_CODE;
    int length = label.length();
    while (next < digits.length()) {
      long before = position;
      if (!readDelta()) {
        return false;
      }
      length++;
      bias = adapted(position - before, length, before == 0);
      code += position / length;
      position %= length;
      if (code > Character.MAX_CODE_POINT) {
        return false;
      }
      label.insert(label.offsetByCodePoints(0, (int) position), Character.toString((int) code));
      position++;
    }
    return true;
  }

  /** A number of variable length (section 3.3). */
  private boolean readDelta() {
    long weight = 1;
    for (int k = BASE; ; k += BASE) {
      int digit = next < digits.length() ? Character.digit(digits.charAt(next++), BASE) : -1;
      int value = digit < 0 ? -1 : digit < 10 ? digit + 26 : digit - 10;
      position += value * weight;
      if (value < 0 || position > Integer.MAX_VALUE) {
        return false;
      }
      int threshold = Math.clamp(k - bias, T_MIN, T_MAX);
      if (value < threshold) {
        return true;
      }
      weight *= BASE - threshold;
      if (weight > Integer.MAX_VALUE) {
        return false;
      }
    }
  }

  private static int adapted(long delta, int length, boolean first) {
    long rest = first ? delta / DAMP : delta / 2;
    rest += rest / length;
    int k = 0;
    while (rest > (BASE - T_MIN) * T_MAX / 2) {
      rest /= BASE - T_MIN;
      k += BASE;
    }
    return (int) (k + (BASE - T_MIN + 1) * rest / (rest + SKEW));
  }
}
