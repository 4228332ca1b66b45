package io.plimsoll.engine.loss;

/** Poisson counts: claims come independently of each other. */
public record PoissonCounts() implements CountModel {
  @Override
  public double logPgf(double mean, double u) {
    return -mean * u;
  }

  @Override
  public double dispersion() {
    return 0;
  }

  @Override
  public double panjerA(double mean) {
    return 0;
  }

  @Override
  public double panjerB(double mean) {
    return mean;
  }

  @Override
  public void compound(double mean, double[] re, double[] im) {
    for (int i = 0; i < re.length; i++) {
      ComplexMath.expMinusOne(mean * re[i], mean * im[i], re, im, i);
    }
  }
}
