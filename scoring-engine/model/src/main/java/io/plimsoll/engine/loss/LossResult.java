package io.plimsoll.engine.loss;

import java.util.List;

/**
 * The distribution of one policy year.
 *
 * @param pricing expected loss and premium
 * @param tailUsd bad years in US dollars
 * @param tail bad years in the asked currency
 * @param curve a point for each return period asked for; losses never fall as periods grow
 * @param grids what the distribution was computed on, finest first; empty when nothing is ever paid
 */
public record LossResult(
    LossPricing pricing,
    TailMeasures tailUsd,
    TailAmounts tail,
    List<CurvePoint> curve,
    List<GridStatement> grids) {
  public LossResult {
    curve = List.copyOf(curve);
    grids = List.copyOf(grids);
  }
}
