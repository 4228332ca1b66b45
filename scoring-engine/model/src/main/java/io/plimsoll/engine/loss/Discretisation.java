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
  /** Each claim goes to the nearest point. Keeps the survival function at the cells' middles. */
  ROUNDING {
    @Override
    void add(LayeredSeverity severity, double weight, double step, double[] cells) {
      severity.addCellMiddles(weight, step, cells);
    }
  };

  abstract void add(LayeredSeverity severity, double weight, double step, double[] cells);
}
