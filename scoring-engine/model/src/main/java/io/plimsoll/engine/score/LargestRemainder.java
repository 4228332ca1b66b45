package io.plimsoll.engine.score;

import java.util.Comparator;
import java.util.stream.IntStream;

/** Rounds parts so that they add up to the rounded whole (Hamilton's method). */
public final class LargestRemainder {
  private LargestRemainder() {}

  /**
   * @param target Σ parts rounded to the nearest whole number, either way at a half
   */
  public static int[] round(double[] parts, long target) {
    int[] rounded = new int[parts.length];
    long missing = target;
    for (int i = 0; i < parts.length; i++) {
      rounded[i] = (int) StrictMath.floor(parts[i]);
      missing -= rounded[i];
    }
    IntStream.range(0, parts.length)
        .boxed()
        .sorted(Comparator.comparingDouble(i -> rounded[i] - parts[i]))
        .limit(StrictMath.max(0, missing))
        .forEach(i -> rounded[i]++);
    return rounded;
  }
}
