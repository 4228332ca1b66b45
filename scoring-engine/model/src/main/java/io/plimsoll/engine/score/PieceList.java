package io.plimsoll.engine.score;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Gathers pieces of evidence, factor by factor. */
final class PieceList {
  final int[] counts;
  final byte[] gaps;
  final double[] onScale;
  final boolean[] contradicted;
  final List<List<Ground>> grounds;
  private final double[][] states;
  private final List<Ground> found = new ArrayList<>();
  private int factor;
  private int[] several = new int[16];
  private int severals;

  /** By factor first, then the pieces of factors of several. */
  private byte[] tells;

  private double[] fresh;

  /** Where the pieces of the factor at hand begin and end. */
  private int first;

  private int size;

  PieceList(Cells cells) {
    states = cells.states;
    int factors = states.length;
    counts = new int[factors];
    gaps = new byte[factors];
    onScale = new double[factors];
    contradicted = new boolean[factors];
    grounds = new ArrayList<>(factors);
    tells = new byte[2 * factors];
    fresh = new double[2 * factors];
    first = factors;
    size = factors;
  }

  /** Of the factor at hand: seen in one of its states, by place. */
  void addSeen(int level, double g, Ground ground) {
    add(level, g, ground);
  }

  /** The worst of its states seen. */
  void addSeenBad(double g, Ground ground) {
    add(states[factor].length - 1, g, ground);
  }

  /** Told to be in one of its states, at the applicant's word. */
  void addTold(int level, double g, Ground ground) {
    add(states[factor].length + level, g, ground);
  }

  /** Seen in a state between; its only piece. */
  void addOnScale(double state, Ground ground) {
    onScale[factor] = state;
    add(Pieces.ON_SCALE, 1, ground);
  }

  void addUnknown(Ground ground) {
    add(0, 0, ground);
  }

  /** Seen to be good, for no other reason than that it is supposed. */
  void addPutRight() {
    add(0, 1);
  }

  void addAll(Pieces pieces, int ofFactor) {
    onScale[factor] = pieces.onScale[ofFactor];
    int from = pieces.first(ofFactor);
    for (int p = from; p < from + pieces.counts[ofFactor]; p++) {
      add(pieces.tells[p], pieces.fresh[p]);
    }
    found.addAll(pieces.groundsOf(ofFactor));
  }

  private void add(int place, double g, Ground ground) {
    add(place, g);
    found.add(ground);
  }

  private void add(int place, double g) {
    if (size == tells.length) {
      tells = Arrays.copyOf(tells, 2 * size);
      fresh = Arrays.copyOf(fresh, 2 * size);
    }
    tells[size] = (byte) place;
    fresh[size] = g;
    gaps[factor] = g == 0 ? Pieces.UNKNOWN : gaps[factor];
    size++;
  }

  boolean hasNone() {
    return size == first;
  }

  void closeFactor(boolean isContradicted) {
    int count = size - first;
    contradicted[factor] = isContradicted;
    counts[factor] = count;
    gaps[factor] = count == 0 ? Pieces.NONE : gaps[factor];
    fresh[factor] = meanFreshness(count);
    grounds.add(List.copyOf(found));
    found.clear();
    tells[factor] = count == 1 ? tells[first] : (byte) (2 * states[factor].length);
    if (count > 1) {
      addSeveral(count);
    } else {
      size = first;
    }
    first = size;
    factor++;
  }

  private void addSeveral(int count) {
    if (severals == several.length) {
      several = Arrays.copyOf(several, 2 * severals);
    }
    several[severals] = factor;
    several[severals + 1] = count;
    severals += 2;
  }

  private double meanFreshness(int count) {
    double sum = 0;
    for (int p = first; p < size; p++) {
      sum += fresh[p];
    }
    return count == 0 ? 1 : sum / count;
  }

  int[] several() {
    return Arrays.copyOf(several, severals);
  }

  byte[] allTells() {
    return Arrays.copyOf(tells, size);
  }

  double[] allFresh() {
    return Arrays.copyOf(fresh, size);
  }
}
