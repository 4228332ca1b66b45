package io.plimsoll.engine.score;

/** Rounds parts so that they add up to the rounded whole (Hamilton's method). */
public final class LargestRemainder {
  private static final int BINS = 64;

  private final double[] parts;
  private final int[] rounded;
  private final int[] bins;
  private final int[] counts = new int[BINS];

  private LargestRemainder(double[] parts) {
    this.parts = parts;
    rounded = new int[parts.length];
    bins = new int[parts.length];
  }

  /**
   * Of equal remainders the first are rounded up. Remainders are counted by bins, so that only
   * those of one bin need to be compared.
   *
   * @param target Σ parts rounded to the nearest whole number, either way at a half
   */
  public static int[] round(double[] parts, long target) {
    LargestRemainder rounding = new LargestRemainder(parts);
    rounding.roundUp(target - rounding.roundDown());
    return rounding.rounded;
  }

  private long roundDown() {
    long sum = 0;
    for (int i = 0; i < parts.length; i++) {
      double floor = Math.floor(parts[i]);
      rounded[i] = (int) floor;
      bins[i] = Math.min(BINS - 1, (int) ((parts[i] - floor) * BINS));
      sum += rounded[i];
    }
    for (int bin : bins) {
      counts[bin]++;
    }
    return sum;
  }

  private void roundUp(long missing) {
    int last = BINS - 1;
    long left = missing;
    while (last > 0 && counts[last] < left) {
      left -= counts[last];
      last--;
    }
    int[] candidates = new int[counts[last] + 1];
    int found = 0;
    for (int i = 0; i < bins.length; i++) {
      rounded[i] += bins[i] > last ? 1 : 0;
      candidates[found] = i;
      found += bins[i] == last ? 1 : 0;
    }
    for (long n = Math.min(left, found); n > 0; n--) {
      roundUpLargest(candidates, found);
    }
  }

  /** Rounds up the first of the largest remainders among candidates not yet rounded up. */
  private void roundUpLargest(int[] candidates, int found) {
    int largest = candidates[0];
    for (int n = 1; n < found; n++) {
      boolean isLarger = remainder(candidates[n]) > remainder(largest);
      largest = isLarger ? candidates[n] : largest;
    }
    rounded[largest]++;
  }

  /** Below 0 once it is rounded up. */
  private double remainder(int i) {
    return parts[i] - rounded[i];
  }
}
