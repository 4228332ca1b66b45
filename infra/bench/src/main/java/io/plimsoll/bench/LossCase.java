package io.plimsoll.bench;

import io.plimsoll.engine.loss.ClaimGroup;
import io.plimsoll.engine.loss.ClaimStream;
import io.plimsoll.engine.loss.CompoundDistribution;
import io.plimsoll.engine.loss.CountModel;
import io.plimsoll.engine.loss.Discretisation;
import io.plimsoll.engine.loss.Grid;
import io.plimsoll.engine.loss.LatticeLoss;
import io.plimsoll.engine.loss.LayeredSeverity;
import io.plimsoll.engine.loss.Lognormal;
import io.plimsoll.engine.loss.LossModel;
import io.plimsoll.engine.loss.NegativeBinomialCounts;
import io.plimsoll.engine.loss.PoissonCounts;
import java.util.List;

/**
 * An aggregate distribution to compute: claims that share one count, and the grid.
 *
 * @param name for the table
 * @param group the claims
 * @param grid where the distribution is wanted
 */
record LossCase(String name, ClaimGroup group, Grid grid) {
  /**
   * The reference firm's perils on the engine's own number of points and on few, and a busy one.
   */
  static List<LossCase> all() {
    CountModel clustered = new NegativeBinomialCounts(0.489);
    return List.of(
        new LossCase("SME, 1M xs 10k", sme(new PoissonCounts()), new Grid(250, 8_192)),
        new LossCase("SME, negative binomial", sme(clustered), new Grid(250, 8_192)),
        new LossCase("the same, coarse", sme(clustered), new Grid(1_000, 2_048)),
        new LossCase("5 claims a year", busy(), new Grid(1_250, 8_192)));
  }

  private static ClaimGroup sme(CountModel counts) {
    return LossModel.groups(ReferenceFirm.input(counts)).getFirst();
  }

  private static ClaimGroup busy() {
    LayeredSeverity severity = LayeredSeverity.groundUp(new Lognormal(100_000, 1.7));
    return new ClaimGroup(new PoissonCounts(), List.of(new ClaimStream(5, severity)));
  }

  /** From closed forms to the distribution: putting the claims on the grid is part of it. */
  LatticeLoss compute() {
    return CompoundDistribution.byTransform(List.of(group), grid, Discretisation.LOCAL_MOMENTS);
  }

  double lastCumulative() {
    return compute().cumulative(grid.points() - 1);
  }

  double[] cdf() {
    LatticeLoss loss = compute();
    double[] cdf = new double[grid.points()];
    for (int j = 0; j < cdf.length; j++) {
      cdf[j] = loss.cumulative(j);
    }
    return cdf;
  }

  /** One claim's masses at the points, keeping the mean of each cell: what actuar starts from. */
  double[] severityMasses() {
    double[] masses = new double[grid.points()];
    double before = 1;
    for (int j = 0; j < masses.length; j++) {
      double cell = (limitedMean(j + 1) - limitedMean(j)) / grid.step();
      masses[j] = Math.max(before - cell, 0);
      before = cell;
    }
    return masses;
  }

  private double limitedMean(int point) {
    double sum = 0;
    for (ClaimStream stream : group.streams()) {
      sum += stream.annualFrequency() * stream.severity().limitedMean(point * grid.step());
    }
    return sum / group.annualFrequency();
  }

  /** The counts as the script reads them. */
  String counts() {
    return switch (group.counts()) {
      case PoissonCounts ignored -> "poisson " + group.annualFrequency();
      case NegativeBinomialCounts counts ->
          "negative binomial " + counts.size() + " " + group.annualFrequency();
    };
  }
}
