package io.plimsoll.engine.score;

import io.plimsoll.engine.basics.Require;

/**
 * How far an unverified answer is believed: t = (agreed₀ + agree) / (total₀ + agree + contradict).
 *
 * @param priorAgreed agreed₀, answers believed before any was looked at
 * @param priorTotal total₀ ≥ agreed₀, &gt; 0
 * @param basis where the prior comes from
 * @param source who published it or judged it
 */
public record Trust(double priorAgreed, double priorTotal, Basis basis, String source) {
  public Trust {
    Require.positive("priorTotal", priorTotal);
    Require.between("priorAgreed", priorAgreed, 0, priorTotal);
    Require.text("source", source);
  }

  double after(int agreed, int contradicted) {
    return (priorAgreed + agreed) / (priorTotal + agreed + contradicted);
  }
}
