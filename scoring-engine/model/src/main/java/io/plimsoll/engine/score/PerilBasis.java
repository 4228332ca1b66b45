package io.plimsoll.engine.score;

import io.plimsoll.engine.basics.Require;

/**
 * One peril of the reference firm.
 *
 * @param peril which
 * @param annualFrequency insured claims a policy-year, λ0 &gt; 0
 * @param meanSeverityUsd mean claim in US dollars, &gt; 0
 * @param sigma standard deviation of the logarithm of a claim, &gt; 0
 * @param basis where frequency and mean come from
 * @param source who published frequency and mean
 * @param sigmaBasis where sigma comes from
 * @param sigmaSource who published sigma
 */
public record PerilBasis(
    Peril peril,
    double annualFrequency,
    double meanSeverityUsd,
    double sigma,
    Basis basis,
    String source,
    Basis sigmaBasis,
    String sigmaSource) {
  public PerilBasis {
    Require.positive("annualFrequency", annualFrequency);
    Require.positive("meanSeverityUsd", meanSeverityUsd);
    Require.positive("sigma", sigma);
    Require.text("source", source);
    Require.text("sigmaSource", sigmaSource);
  }

  double expectedLoss() {
    return annualFrequency * meanSeverityUsd;
  }
}
