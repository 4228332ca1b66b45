package io.plimsoll.engine.score;

/** Orders the lines that lose points, most lost first; of equal ones the first. */
final class Ranking {
  private static final int DIGIT = 6;
  private static final int BINS = 1 << DIGIT;

  /** Bits of a double below its exponent and the first six bits behind it. */
  private static final int DROPPED = 52 - DIGIT;

  private static final int MOST = BINS * BINS - 1;

  /** 2^24 points: the largest loss that is told apart by its key. */
  private static final long LARGEST = Double.doubleToRawLongBits(0x1p24) >>> DROPPED;

  private Ranking() {}

  /** Sorted by the digits of a key that all but tells losses apart, then put right. */
  static int[] ofLosses(double[] points) {
    int[] places = new int[points.length];
    int[] keys = new int[points.length];
    int found = 0;
    for (int i = 0; i < points.length; i++) {
      places[found] = i;
      keys[i] = key(points[i]);
      found += points[i] < 0 ? 1 : 0;
    }
    int[] once = sorted(places, found, keys, 0);
    int[] order = sorted(once, found, keys, DIGIT);
    putRight(order, points);
    return order;
  }

  /** Falls as the loss grows, a step for each 64th of a doubling. */
  private static int key(double points) {
    long magnitude = Double.doubleToRawLongBits(Math.abs(points)) >>> DROPPED;
    return (int) Math.clamp(LARGEST - magnitude, 0, MOST);
  }

  /** By one digit of the keys, else as they were. */
  private static int[] sorted(int[] places, int size, int[] keys, int shift) {
    int[] next = new int[BINS + 1];
    for (int n = 0; n < size; n++) {
      next[(keys[places[n]] >>> shift & BINS - 1) + 1]++;
    }
    for (int bin = 1; bin < BINS; bin++) {
      next[bin] += next[bin - 1];
    }
    int[] order = new int[size];
    for (int n = 0; n < size; n++) {
      order[next[keys[places[n]] >>> shift & BINS - 1]++] = places[n];
    }
    return order;
  }

  private static void putRight(int[] order, double[] points) {
    for (int n = 1; n < order.length; n++) {
      int place = order[n];
      int at = n;
      for (; at > 0 && points[order[at - 1]] > points[place]; at--) {
        order[at] = order[at - 1];
      }
      order[at] = place;
    }
  }
}
