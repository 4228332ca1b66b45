package io.plimsoll.engine.score;

import java.util.Arrays;

/** Orders the lines that lose points, most lost first; of equal ones the first. */
final class Ranking {
  private Ranking() {}

  /** Sorted by keys that all but tell losses apart and hold their places, then put right. */
  static int[] ofLosses(double[] points) {
    int place = -1 >>> Integer.numberOfLeadingZeros(points.length);
    int[] keys = new int[points.length];
    int found = 0;
    for (int i = 0; i < points.length; i++) {
      keys[found] = key(points[i]) & ~place | i;
      found += points[i] < 0 ? 1 : 0;
    }
    Arrays.sort(keys, 0, found);
    int[] order = new int[found];
    for (int n = 0; n < found; n++) {
      order[n] = keys[n] & place;
    }
    putRight(order, points);
    return order;
  }

  /** Of a loss: the smaller the more is lost. */
  private static int key(double loss) {
    return ~Float.floatToRawIntBits((float) -loss);
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
