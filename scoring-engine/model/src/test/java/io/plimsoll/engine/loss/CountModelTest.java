package io.plimsoll.engine.loss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CountModelTest {
  static Stream<CountModel> models() {
    return Stream.of(
        new PoissonCounts(), new NegativeBinomialCounts(0.489), new NegativeBinomialCounts(6));
  }

  /** p(n) by the recursion (a + b/n), against the generating function and the moments. */
  @ParameterizedTest
  @MethodSource("models")
  void recursionWhenSummedThenGeneratingFunctionAndMoments(CountModel model) {
    double mean = 1.75;
    double p = model.none(mean, 1);
    double total = p;
    double generating = p;
    double first = 0;
    double second = 0;
    for (int n = 1; n < 400; n++) {
      p *= model.panjerA(mean) + model.panjerB(mean) / n;
      total += p;
      generating += p * StrictMath.pow(0.7, n);
      first += n * p;
      second += n * (double) n * p;
    }
    assertThat(total).isCloseTo(1, within(1e-12));
    assertThat(generating).isCloseTo(model.none(mean, 0.3), within(1e-12));
    assertThat(1 - generating).isCloseTo(model.some(mean, 0.3), within(1e-12));
    assertThat(first).isCloseTo(mean, within(1e-10));
    assertThat(second - first * first)
        .isCloseTo(mean + model.dispersion() * mean * mean, within(1e-9));
  }

  @ParameterizedTest
  @MethodSource("models")
  void compoundWhenRealThenGeneratingFunctionLessOne(CountModel model) {
    double[] re = {-0.3, -1e-12, 0};
    double[] im = {0, 0, 0};
    model.compound(2, re, im);
    assertThat(re[0]).isCloseTo(-model.some(2, 0.3), within(1e-14));
    assertThat(re[1]).isCloseTo(-2e-12, within(1e-22));
    assertThat(re[2]).isZero();
    assertThat(im).containsOnly(0);
  }

  /** ψ = −0.3 + 0.4i: exp(2ψ) − 1, and (1 − 2ψ/r)^−r − 1 through polar form. */
  @Test
  void compoundWhenComplexThenGeneratingFunctionLessOne() {
    double[] re = {-0.3};
    double[] im = {0.4};
    new PoissonCounts().compound(2, re, im);
    assertThat(re[0]).isCloseTo(StrictMath.exp(-0.6) * StrictMath.cos(0.8) - 1, within(1e-15));
    assertThat(im[0]).isCloseTo(StrictMath.exp(-0.6) * StrictMath.sin(0.8), within(1e-15));
    double[] nbRe = {-0.3};
    double[] nbIm = {0.4};
    new NegativeBinomialCounts(1).compound(2, nbRe, nbIm);
    double square = 1.6 * 1.6 + 0.8 * 0.8;
    assertThat(nbRe[0]).isCloseTo(1.6 / square - 1, within(1e-15));
    assertThat(nbIm[0]).isCloseTo(0.8 / square, within(1e-15));
  }

  @Test
  void compoundWhenNothingIsLeftThenMinusOne() {
    double[] re = {-1};
    double[] im = {0.5};
    new PoissonCounts().compound(1_000, re, im);
    assertThat(re[0]).isEqualTo(-1);
    assertThat(im[0]).isZero();
  }
}
