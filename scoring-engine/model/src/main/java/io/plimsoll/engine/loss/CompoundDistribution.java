package io.plimsoll.engine.loss;

import io.plimsoll.engine.basics.Require;
import java.util.List;

/**
 * The distribution of a year's sum of payments on a grid, in two ways that agree.
 *
 * <p>Claims beyond the grid are left out, which changes nothing below its end. What differs from
 * the exact distribution is the {@link Discretisation} of the severity, the same in both.
 */
public final class CompoundDistribution {
  private CompoundDistribution() {}

  /**
   * By fast Fourier transform with exponential tilting: independent groups multiply. Error beside
   * discretisation: below 1e-10 of the chance of any payment. Time grows with n·log n.
   */
  public static LatticeLoss byTransform(List<ClaimGroup> groups, Grid grid, Discretisation method) {
    Require.notEmpty("groups", groups);
    TiltedTransform transform = TiltedTransform.ofAtLeast(grid.points());
    double[] re = new double[transform.size()];
    double[] im = new double[transform.size()];
    double[] groupIm = new double[transform.size()];
    for (ClaimGroup group : groups) {
      double[] groupRe = group.cells(grid, transform.size(), method);
      differences(groupRe);
      transform.forward(groupRe, groupIm);
      group.counts().compound(group.annualFrequency(), groupRe, groupIm);
      combine(re, im, groupRe, groupIm);
    }
    transform.back(re, im);
    return LatticeLoss.ofMassesLessOne(grid, re);
  }

  /** From cell means a₀, a₁, … to masses, with −a₀ (the mass at 0 less 1) at 0. */
  private static void differences(double[] cells) {
    for (int j = cells.length - 1; j > 0; j--) {
      cells[j] = cells[j - 1] - cells[j];
    }
    cells[0] = -cells[0];
  }

  /** (1 + total)(1 + group) − 1. */
  private static void combine(double[] re, double[] im, double[] groupRe, double[] groupIm) {
    for (int i = 0; i < re.length; i++) {
      double x = re[i];
      double y = im[i];
      re[i] = x + groupRe[i] + x * groupRe[i] - y * groupIm[i];
      im[i] = y + groupIm[i] + x * groupIm[i] + y * groupRe[i];
    }
  }

  /**
   * By Panjer's recursion for each group and convolution of the groups. Error beside
   * discretisation: rounding only. Time grows with n².
   */
  public static LatticeLoss byRecursion(List<ClaimGroup> groups, Grid grid, Discretisation method) {
    Require.notEmpty("groups", groups);
    double[] total = PanjerRecursion.aggregate(groups.getFirst(), grid, method);
    for (ClaimGroup group : groups.subList(1, groups.size())) {
      total = convolve(total, PanjerRecursion.aggregate(group, grid, method));
    }
    total[0] -= 1;
    return LatticeLoss.ofMassesLessOne(grid, total);
  }

  private static double[] convolve(double[] a, double[] b) {
    double[] sum = new double[a.length];
    for (int j = 0; j < sum.length; j++) {
      for (int i = 0; i <= j; i++) {
        sum[j] += a[i] * b[j - i];
      }
    }
    return sum;
  }
}
