package io.plimsoll.engine.loss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class GammaCurveTest {

  @Test
  void limitedMeanWhenTheLimitIsWithinRoundingOfTheMeanThenBothPartsAddUp() {
    for (int step = 1; step <= 2_000; step++) {
      double shape = 0.01 * step;
      double scale = 1e4 / (3 + step * 0.37);
      GammaCurve curve = new GammaCurve(new Gamma(shape, scale));
      double mean = shape * scale;
      for (double limit :
          new double[] {
            Math.nextDown(mean), mean, Math.nextUp(mean), Math.nextUp(Math.nextUp(mean))
          }) {
        assertThat(curve.limitedMean(limit) + curve.excessMean(limit))
            .isCloseTo(mean, within(1e-12 * mean));
      }
    }
  }
}
