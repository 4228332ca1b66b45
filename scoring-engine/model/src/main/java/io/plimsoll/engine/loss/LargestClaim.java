package io.plimsoll.engine.loss;

import java.util.List;

/**
 * The largest payment for one claim in a year, exact: no claim above x is the probability
 * generating function at the chance of staying below.
 */
final class LargestClaim {
  private final List<ClaimGroup> groups;
  private final double unit;
  private final double largest;

  LargestClaim(List<ClaimGroup> groups, double unit) {
    this.groups = groups;
    this.unit = unit;
    largest =
        groups.stream()
            .flatMap(group -> group.streams().stream())
            .mapToDouble(stream -> stream.severity().limit())
            .max()
            .orElse(0);
  }

  /** P(largest payment &gt; amount). */
  double exceedance(double amount) {
    double logNone = 0;
    for (ClaimGroup group : groups) {
      logNone += group.logNoneAbove(amount);
    }
    return 0 - StrictMath.expm1(logNone);
  }

  /** Smallest amount exceeded with at most the given chance, to the last bit. */
  double quantile(double chance) {
    if (exceedance(0) <= chance) {
      return 0;
    }
    double high = upperBracket(chance);
    double low = lowerBracket(chance, high);
    double middle = low + (high - low) / 2;
    while (low < middle && middle < high) {
      if (exceedance(middle) <= chance) {
        high = middle;
      } else {
        low = middle;
      }
      middle = low + (high - low) / 2;
    }
    return high;
  }

  private double upperBracket(double chance) {
    double high = StrictMath.min(unit, largest);
    while (exceedance(high) > chance) {
      high = StrictMath.min(high * 4, largest);
    }
    return high;
  }

  private double lowerBracket(double chance, double high) {
    double low = high / 4;
    while (low > unit * 1e-100 && exceedance(low) <= chance) {
      low /= 4;
    }
    return low;
  }
}
