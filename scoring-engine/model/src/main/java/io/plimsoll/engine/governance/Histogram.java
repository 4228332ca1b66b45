package io.plimsoll.engine.governance;

import io.plimsoll.engine.basics.Require;

/**
 * How often each whole number of points was seen. Keeps a count for each point, so that quantiles
 * are exact however large the book.
 */
final class Histogram {
  private final int least;
  private final long[] counts;
  private long total;

  /** Over the whole points {@code least} to {@code most}, both included. */
  Histogram(int least, int most) {
    this.least = least;
    counts = new long[most - least + 1];
  }

  /**
   * @throws io.plimsoll.engine.basics.InvalidValueException when the points are out of range
   */
  void add(int points) {
    int place = points - least;
    Require.that(place >= 0 && place < counts.length, "points", "must be within the scale");
    counts[place]++;
    total++;
  }

  long total() {
    return total;
  }

  /** How many are above {@code after} and at most {@code upTo} points. */
  long between(int after, int upTo) {
    long sum = 0;
    for (int points = Math.max(after + 1, least); points <= upTo && points <= most(); points++) {
      sum += counts[points - least];
    }
    return sum;
  }

  int least() {
    return least;
  }

  int most() {
    return least + counts.length - 1;
  }

  /** The smallest number of points that at least a share {@code p} of all do not exceed. */
  int quantile(double p) {
    double wanted = p * total;
    long below = 0;
    for (int place = 0; place < counts.length; place++) {
      below += counts[place];
      if (below > 0 && below >= wanted) {
        return least + place;
      }
    }
    return most();
  }

  /** Mean and standard deviation (of the population) in points, and the quantiles. */
  Distribution distribution() {
    double mean = 0;
    double square = 0;
    for (int place = 0; place < counts.length; place++) {
      double points = least + place;
      mean += counts[place] * points / total;
      square += counts[place] * points * points / total;
    }
    double variance = StrictMath.max(0, square - mean * mean);
    return new Distribution(
        total,
        mean,
        StrictMath.sqrt(variance),
        quantile(0),
        quantile(0.05),
        quantile(0.25),
        quantile(0.5),
        quantile(0.75),
        quantile(0.95),
        quantile(1));
  }
}
