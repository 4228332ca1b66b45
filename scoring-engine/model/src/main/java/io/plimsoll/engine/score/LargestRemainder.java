package io.plimsoll.engine.score;

/** Rounds parts so that they add up to the rounded whole (Hamilton's method). */
public final class LargestRemainder {
  private static final int KEYS = 1 << 30;

  private final double[] parts;
  private final int[] rounded;

  /** By part: its remainder in 2^30ths, rounded down. */
  private final int[] keys;

  private LargestRemainder(double[] parts) {
    this.parts = parts;
    rounded = new int[parts.length];
    keys = new int[parts.length];
  }

  /**
   * Of equal remainders the first are rounded up. Remainders are compared only where keys do not
   * tell them apart.
   *
   * @param target Σ parts rounded to the nearest whole number, either way at a half
   */
  public static int[] round(double[] parts, long target) {
    LargestRemainder rounding = new LargestRemainder(parts);
    rounding.roundUp(target - rounding.roundDown());
    return rounding.rounded;
  }

  private long roundDown() {
    for (int i = 0; i < parts.length; i++) {
      double floor = Math.floor(parts[i]);
      rounded[i] = (int) floor;
      keys[i] = (int) ((parts[i] - floor) * KEYS);
    }
    long sum = 0;
    for (int each : rounded) {
      sum += each;
    }
    return sum;
  }

  /** Halves the range of keys until no more of them than are missing lie above. */
  private void roundUp(long missing) {
    int tooLow = -1;
    int key = KEYS;
    int above = 0;
    while (above != missing && key - tooLow > 1) {
      int middle = tooLow + (key - tooLow >>> 1);
      int aboveMiddle = above(middle);
      if (aboveMiddle > missing) {
        tooLow = middle;
      } else {
        key = middle;
        above = aboveMiddle;
      }
    }
    roundUpAbove(key);
    for (long n = missing - above; n > 0; n--) {
      roundUpLargest(key);
    }
  }

  private int above(int key) {
    int above = 0;
    for (int each : keys) {
      above += key - each >>> 31;
    }
    return above;
  }

  private void roundUpAbove(int key) {
    for (int i = 0; i < keys.length; i++) {
      rounded[i] += key - keys[i] >>> 31;
    }
  }

  /** Rounds up the first of the largest remainders of a key that are not yet rounded up. */
  private void roundUpLargest(int key) {
    int largest = -1;
    for (int i = 0; i < keys.length; i++) {
      boolean isLarger = keys[i] == key && (largest < 0 || remainder(i) > remainder(largest));
      largest = isLarger ? i : largest;
    }
    if (largest >= 0) {
      rounded[largest]++;
    }
  }

  /** Below 0 once it is rounded up. */
  private double remainder(int i) {
    return parts[i] - rounded[i];
  }
}
