package io.plimsoll.engine.governance;

import io.plimsoll.engine.basics.Require;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Population stability index: how far one distribution over bins has moved from another.
 *
 * <p>PSI = Σ (aᵢ − rᵢ) · ln(aᵢ / rᵢ) over the bins' shares rᵢ of the reference and aᵢ of the
 * present, which is the symmetric Kullback–Leibler divergence; ≥ 0, and 0 when the shares are
 * equal. Where a bin is empty on either side, half an observation is added to every bin of both, so
 * that the index stays finite.
 *
 * @param index PSI, ≥ 0
 * @param byChance what the index would be on average if nothing had changed: (bins − 1)(1/n + 1/m)
 *     for n and m observations, its first-order mean under no change (B. Yurdakul, Statistical
 *     Properties of Population Stability Index, 2018); an index of that size says nothing
 * @param level by the convention of credit scoring
 * @param bins in order
 */
public record Stability(double index, double byChance, Level level, List<Bin> bins) {
  private static final double MOVED = 0.10;
  private static final double CHANGED = 0.25;
  private static final double HALF = 0.5;
  private static final int DECILES = 10;

  /**
   * The usual reading, an industry convention without a theory behind it (N. Siddiqi, Credit Risk
   * Scorecards, 2006).
   */
  public enum Level {
    /** Below 0.10: no significant change. */
    STABLE,
    /** 0.10 to below 0.25: some change; look into it. */
    MOVED,
    /** 0.25 and more: another population. */
    CHANGED;

    static Level of(double index) {
      return index < Stability.MOVED ? STABLE : index < Stability.CHANGED ? MOVED : CHANGED;
    }
  }

  /**
   * One bin.
   *
   * @param name for a person
   * @param reference how many of the reference are in it, ≥ 0
   * @param actual how many of the present are in it, ≥ 0
   */
  public record Bin(String name, long reference, long actual) {
    public Bin {
      Require.notNegative("reference", reference);
      Require.notNegative("actual", actual);
    }
  }

  public Stability {
    bins = List.copyOf(bins);
  }

  /**
   * Over given bins; a bin that is empty on both sides is left out.
   *
   * @throws io.plimsoll.engine.basics.InvalidValueException when one side has no observation
   */
  public static Stability of(List<Bin> all) {
    List<Bin> bins = all.stream().filter(bin -> bin.reference() + bin.actual() > 0).toList();
    double reference = total(bins, true);
    double actual = total(bins, false);
    double added = bins.stream().anyMatch(Stability::hasEmptySide) ? HALF : 0;
    double index = 0;
    for (Bin bin : bins) {
      double expected = (bin.reference() + added) / (reference + added * bins.size());
      double found = (bin.actual() + added) / (actual + added * bins.size());
      index += (found - expected) * StrictMath.log(found / expected);
    }
    double byChance = (bins.size() - 1) * (1 / reference + 1 / actual);
    return new Stability(index, byChance, Level.of(index), bins);
  }

  /**
   * Over the deciles of the reference: bins of about a tenth each, open at both ends. Where more
   * than a tenth lies on one point, that point is a bin of its own.
   */
  static Stability ofDeciles(Histogram reference, Histogram actual) {
    List<Bin> bins = new ArrayList<>();
    int after = reference.least() - 1;
    for (int upTo : cuts(reference)) {
      bins.add(bin(after, upTo, reference, actual));
      after = upTo;
    }
    return of(bins);
  }

  /** The last point of each bin, rising. */
  private static SortedSet<Integer> cuts(Histogram reference) {
    SortedSet<Integer> cuts = new TreeSet<>();
    for (int decile = 1; decile < DECILES; decile++) {
      int point = reference.quantile((double) decile / DECILES);
      cuts.add(point);
      if (reference.between(point - 1, point) * DECILES > reference.total()) {
        cuts.add(point - 1);
      }
    }
    cuts.add(reference.most());
    return cuts.tailSet(reference.least());
  }

  private static Bin bin(int after, int upTo, Histogram reference, Histogram actual) {
    return new Bin(
        (after + 1) + " to " + upTo, reference.between(after, upTo), actual.between(after, upTo));
  }

  private static boolean hasEmptySide(Bin bin) {
    return bin.reference() == 0 || bin.actual() == 0;
  }

  private static double total(List<Bin> bins, boolean ofReference) {
    long sum = 0;
    for (Bin bin : bins) {
      sum += ofReference ? bin.reference() : bin.actual();
    }
    Require.that(sum > 0, "bins", "must hold an observation on either side");
    return sum;
  }
}
