package io.plimsoll.engine.loss;

import io.plimsoll.engine.basics.Require;

/**
 * Negative binomial counts: a Poisson whose rate is gamma distributed over firms. Claims make
 * further claims more likely, across all perils that share the counts.
 *
 * @param size shape r of the gamma, 0.001 to 10⁹; variance = mean + mean²/r
 */
public record NegativeBinomialCounts(double size) implements CountModel {
  public NegativeBinomialCounts {
    Require.between("size", size, 1e-3, 1e9);
  }

  @Override
  public double logPgf(double mean, double u) {
    return -size * StrictMath.log1p(mean * u / size);
  }

  @Override
  public double dispersion() {
    return 1 / size;
  }

  @Override
  public double panjerA(double mean) {
    return mean / (size + mean);
  }

  @Override
  public double panjerB(double mean) {
    return (size - 1) * panjerA(mean);
  }

  @Override
  public void compound(double mean, double[] re, double[] im) {
    double scale = -mean / size;
    for (int i = 0; i < re.length; i++) {
      double x = scale * re[i];
      double y = scale * im[i];
      double logRadius = StrictMath.log1p(x * (2 + x) + y * y) / 2;
      double angle = StrictMath.atan2(y, 1 + x);
      ComplexMath.expMinusOne(-size * logRadius, -size * angle, re, im, i);
    }
  }
}
