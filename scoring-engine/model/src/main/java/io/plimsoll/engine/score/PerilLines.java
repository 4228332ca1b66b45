package io.plimsoll.engine.score;

/**
 * The lines that can add points to a peril's score, in their order; no other line ever does. A view
 * that copies nothing. Immutable and safe to share.
 */
public final class PerilLines {
  private final int[] lines;
  private final int[] slots;
  private final double[] rates;
  private final double pointsPerLogRate;

  PerilLines(Scoring scoring, int peril) {
    lines = scoring.card.slots.moving[peril];
    slots = scoring.card.slots.ofMoving[peril];
    rates = scoring.rates;
    pointsPerLogRate = scoring.card.pointsPerLogRate;
  }

  /** How many. */
  public int size() {
    return lines.length;
  }

  /**
   * A line's place in the explanation.
   *
   * @param n which of them, from 0 to {@link #size()}, exclusive
   */
  public int line(int n) {
    return lines[n];
  }

  /**
   * Points that a line adds to the peril's score; above 0 is better than the cohort.
   *
   * @param n which of them, from 0 to {@link #size()}, exclusive
   */
  public double points(int n) {
    return Scoring.positiveZero(pointsPerLogRate * rates[slots[n]]);
  }
}
