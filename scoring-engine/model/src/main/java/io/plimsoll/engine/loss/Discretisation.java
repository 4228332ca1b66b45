package io.plimsoll.engine.loss;

/** How a claim size is put on a {@link Grid}. */
public enum Discretisation {
  /**
   * Each cell's claims go to its two ends so that probability and mean are kept. Limited means are
   * exact at the points; each claim's variance grows by at most a quarter of the step squared, by a
   * sixth when it is smooth. Errors fall with the square of the step.
   */
  LOCAL_MOMENTS {
    @Override
    void add(LayeredSeverity severity, double weight, double step, double[] cells) {
      severity.addCellAverages(weight, step, cells);
    }
  },
  /**
   * As {@link #LOCAL_MOMENTS}, then what that added to E[min(payment, end)²] is taken back: each
   * point above 0 keeps its mass and mean and loses variance to its neighbours. Mean and variance
   * of the year's sum are exact however small claims are beside the step; the third cumulant is
   * within the cube of the step a claim. Masses of one claim may be negative: for many claims only.
   */
  KEPT_VARIANCE {
    @Override
    void add(LayeredSeverity severity, double weight, double step, double[] cells) {
      double[] own = new double[cells.length];
      severity.addCellAverages(1, step, own);
      sharpen(own, varianceGrowth(severity, step, own));
      for (int j = 0; j < cells.length; j++) {
        cells[j] += weight * own[j];
      }
    }
  },
  /** Each claim goes to the nearest point. Keeps the survival function at the cells' middles. */
  ROUNDING {
    @Override
    void add(LayeredSeverity severity, double weight, double step, double[] cells) {
      severity.addCellMiddles(weight, step, cells);
    }
  };

  abstract void add(LayeredSeverity severity, double weight, double step, double[] cells);

  /** By how much E[min(payment, end)²] has grown, in steps squared for each claim above 0. */
  private static double varianceGrowth(LayeredSeverity severity, double step, double[] cells) {
    double second = 0;
    for (int j = 0; j < cells.length; j++) {
      second += (2.0 * j + 1) * cells[j];
    }
    double exact = severity.limitedMoment(2, cells.length * step) / step / step;
    return cells[0] == 0 ? 0 : StrictMath.clamp((second - exact) / cells[0], 0, 1);
  }

  /** Takes growth/2 of the second difference off the masses above 0, told by the cells they end. */
  private static void sharpen(double[] cells, double growth) {
    double before = cells[0];
    for (int j = 0; j < cells.length; j++) {
      double here = cells[j];
      double after = j + 1 < cells.length ? cells[j + 1] : here;
      cells[j] -= growth / 2 * (before - 2 * here + after);
      before = here;
    }
  }
}
